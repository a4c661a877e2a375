package dk.kk.shared.systemtests;

import static dk.kk.shared.systemtests.PlainLedger.What.FOLLOWED_UP;
import static dk.kk.shared.systemtests.PlainLedger.What.IN_JOB_PLAN;
import static dk.kk.shared.systemtests.PlainLedger.What.LEFT_THE_CITY;
import static dk.kk.shared.systemtests.PlainLedger.What.MATCH_4_TO_5;
import static dk.kk.shared.systemtests.PlainLedger.What.NOT_4_TO_5;
import static dk.kk.shared.systemtests.PlainLedger.What.NOT_SHARED;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_DISCARDED;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_ENDED;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_MADE;
import static dk.kk.shared.systemtests.PlainLedger.What.PLAN_OFFERED;
import static dk.kk.shared.systemtests.PlainLedger.What.SHARED;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A line for each thing that was done, and goal 1 counted from these lines the plainest way: by no code and no SQL of the services.
 * All citizens of it have special needs.
 */
final class PlainLedger {

    /** A follow-up that is put off, an offer that is declined and what is written in a plan are no lines: nothing follows from them. */
    enum What {
        SHARED,
        NOT_SHARED,
        MATCH_4_TO_5,
        NOT_4_TO_5,
        LEFT_THE_CITY,
        PLAN_OFFERED,
        PLAN_MADE,
        FOLLOWED_UP,
        PLAN_ENDED,
        PLAN_DISCARDED,
        IN_JOB_PLAN
    }

    private record Line(LocalDate day, String citizen, String plan, What what) {}

    private final List<Line> lines = new ArrayList<>();

    void write(LocalDate day, String citizen, What what) {
        write(day, citizen, "", what);
    }

    void write(LocalDate day, String citizen, String plan, What what) {
        lines.add(new Line(day, citizen, plan, what));
    }

    /** Shared, in match group 4-5, and still here. */
    Set<String> population(LocalDate asOf) {
        return citizens(citizen -> isLast(asOf, citizen, SHARED, NOT_SHARED)
                && isLast(asOf, citizen, MATCH_4_TO_5, NOT_4_TO_5)
                && until(asOf, citizen, LEFT_THE_CITY).isEmpty());
    }

    /** With a plan in force that was made or followed up at most so many months ago. */
    Set<String> updated(LocalDate asOf, int months) {
        return in(
                population(asOf),
                citizen -> plansInForce(asOf, citizen).stream()
                        .anyMatch(plan -> lastConfirmed(asOf, plan).compareTo(asOf.minusMonths(months)) >= 0));
    }

    Set<String> offered(LocalDate asOf) {
        return in(
                population(asOf),
                citizen ->
                        until(asOf, citizen, PLAN_OFFERED).stream().anyMatch(offered -> !isDiscarded(offered.plan())));
    }

    Set<String> withBothPlans(LocalDate asOf) {
        return in(
                population(asOf),
                citizen -> !plansInForce(asOf, citizen).isEmpty()
                        && !until(asOf, citizen, IN_JOB_PLAN).isEmpty());
    }

    /** The plans that nobody confirmed for more than a year, whosoever they are. */
    Set<String> late(LocalDate asOf) {
        return citizens(_ -> true).stream()
                .flatMap(citizen -> plansInForce(asOf, citizen).stream())
                .filter(plan -> lastConfirmed(asOf, plan).plusMonths(12).isBefore(asOf))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> plansInForce(LocalDate asOf, String citizen) {
        var plans = new TreeSet<String>();
        until(asOf, citizen, PLAN_MADE).forEach(made -> plans.add(made.plan()));
        until(asOf, citizen, PLAN_ENDED).forEach(ended -> plans.remove(ended.plan()));
        plans.removeIf(this::isDiscarded);
        return plans;
    }

    private LocalDate lastConfirmed(LocalDate asOf, String plan) {
        return lines.stream()
                .filter(line -> line.plan().equals(plan) && !line.day().isAfter(asOf))
                .filter(line -> line.what() == PLAN_MADE || line.what() == FOLLOWED_UP)
                .map(Line::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** That it was registered wrongly holds for all days. */
    private boolean isDiscarded(String plan) {
        return lines.stream()
                .anyMatch(line -> line.what() == PLAN_DISCARDED && line.plan().equals(plan));
    }

    private boolean isLast(LocalDate asOf, String citizen, What one, What other) {
        var said = lines.stream()
                .filter(line -> line.citizen().equals(citizen) && !line.day().isAfter(asOf))
                .filter(line -> line.what() == one || line.what() == other)
                .toList();
        return !said.isEmpty() && said.getLast().what() == one;
    }

    private List<Line> until(LocalDate asOf, String citizen, What what) {
        return lines.stream()
                .filter(line -> line.citizen().equals(citizen) && line.what() == what)
                .filter(line -> !line.day().isAfter(asOf))
                .toList();
    }

    private Set<String> citizens(Predicate<String> which) {
        return in(lines.stream().map(Line::citizen).collect(toCollection(TreeSet::new)), which);
    }

    private static Set<String> in(Set<String> citizens, Predicate<String> which) {
        return citizens.stream().filter(which).collect(toCollection(TreeSet::new));
    }
}
