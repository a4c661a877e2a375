package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.stream.DayStatements;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.DayStatements.Turn;
import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.DatedValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was said of a citizen and one group: the days that files brought, each by its first day, and what caseworkers decided.
 * Each delivered row says that the group holds on its days.
 */
record StatedGroup(Map<LocalDate, StatedDays> delivered, List<Correction<Membership>> decided) {
    /** @param said its place in the order in which things were said */
    record StatedDays(Period days, long said) {}

    static final StatedGroup NOTHING = new StatedGroup(Map.of(), List.of());

    StatedGroup {
        delivered = Map.copyOf(delivered);
        decided = List.copyOf(decided);
    }

    /** A row that comes again as it was is nothing new; with another end it is replaced. */
    StatedGroup deliver(Period days, long said) {
        var known = delivered.get(days.from());
        if (known != null && known.days().equals(days)) {
            return this;
        }
        var all = new HashMap<>(delivered);
        all.put(days.from(), new StatedDays(days, said));
        return new StatedGroup(all, decided);
    }

    StatedGroup decide(Correction<Membership> decision) {
        return new StatedGroup(
                delivered, Stream.concat(decided.stream(), Stream.of(decision)).toList());
    }

    StatedGroup without(Correction<Membership> mistaken) {
        return new StatedGroup(
                delivered,
                decided.stream().filter(decision -> !decision.equals(mistaken)).toList());
    }

    /**
     * What a caseworker decided of exactly these days; of several the decision that was said last.
     *
     * @throws RuleViolation {@code correction-unknown}
     */
    Correction<Membership> decisionOf(Period days) {
        return statements().correctionOf(days);
    }

    boolean isDelivered() {
        return !delivered.isEmpty();
    }

    List<DatedValue<Membership>> days() {
        return statements().days();
    }

    /** Whether a caseworker decided what holds on the day, and no file said otherwise since. */
    boolean isDecided(LocalDate day) {
        return statements().isCorrected(day);
    }

    private DayStatements<Membership> statements() {
        var turns = new ArrayList<Turn<Membership>>();
        for (var period :
                new Periods(delivered.values().stream().map(StatedDays::days).toList()).periods()) {
            var from = period.from();
            turns.add(new Turn<>(from, new Membership(), lastSaid(days -> from.equals(days.from()))));
            var to = period.to();
            if (to != null) {
                turns.add(new Turn<>(to, null, lastSaid(days -> to.equals(days.to()))));
            }
        }
        return new DayStatements<>(turns, decided);
    }

    private long lastSaid(Predicate<Period> ofEdge) {
        return delivered.values().stream()
                .filter(row -> ofEdge.test(row.days()))
                .mapToLong(StatedDays::said)
                .max()
                .orElseThrow();
    }
}
