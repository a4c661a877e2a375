package dk.kk.shared.citizen.matchgroup;

import static dk.kk.shared.citizen.stream.DayStatements.JUST_NOW;
import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.DayStatements;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.DayStatements.Turn;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen's match group on two clocks: follows from all that was said of it. */
final class CitizenMatchGroup implements Changeable {
    private final CitizenTimelines<CitizenKey, MatchGroup> timelines;
    private final Instant at;
    private final List<Long> withdrawn = new ArrayList<>();
    private final List<Long> withdrawnCorrections = new ArrayList<>();
    private DayStatements<MatchGroup> statements;

    /** @param at when changes to it are recorded */
    CitizenMatchGroup(
            CitizenTimelines<CitizenKey, MatchGroup> timelines, DayStatements<MatchGroup> statements, Instant at) {
        this.timelines = timelines;
        this.statements = statements;
        this.at = at;
    }

    /** It holds from its day until the citizen's next assessment: a later one is never lost. */
    String assess(MatchGroup group, LocalDate from, LocalDate today) {
        if (from.isAfter(today)) {
            throw new RuleViolation("assessment-in-the-future", "validFrom", from);
        }
        statements = statements.and(new Turn<>(from, group, JUST_NOW));
        follow();
        return "changed";
    }

    /** @param group null: there was no assessment on these days */
    String correct(Period days, @Nullable MatchGroup group) {
        statements = statements.and(new Correction<>(days, group, JUST_NOW));
        follow();
        return "corrected";
    }

    /**
     * The assessment of that day should never have been made: what held before it holds again. Of several it is the one that counts,
     * the last that was said.
     *
     * @throws RuleViolation {@code assessment-unknown}
     */
    String withdraw(LocalDate day) {
        var mistaken = statements.turns().stream()
                .filter(turn -> turn.day().equals(day))
                .max(comparing(Turn::said))
                .orElseThrow(() -> new RuleViolation("assessment-unknown", "validFrom", day));
        withdrawn.add(mistaken.said());
        statements = statements.without(mistaken);
        follow();
        return "withdrawn";
    }

    /**
     * What was corrected of exactly these days was right before: what held without it holds again. Of several it is the one that was
     * said last.
     *
     * @throws RuleViolation {@code correction-unknown}
     */
    String withdrawCorrection(Period days) {
        var mistaken = statements.correctionOf(days);
        withdrawnCorrections.add(mistaken.said());
        statements = statements.without(mistaken);
        follow();
        return "correction-withdrawn";
    }

    /** In no group on any day: the citizen is seen as another from now on. */
    void leave() {
        timelines.edit(key(), timeline().restate(List.of(), at));
    }

    void follow() {
        timelines.edit(key(), timeline().restate(statements.days(), at));
    }

    Timeline<MatchGroup> timeline() {
        return timelines.timeline(key());
    }

    /** The places in the order of those that were taken back just now. */
    List<Long> withdrawn() {
        return withdrawn;
    }

    /** Of corrections, as above. */
    List<Long> withdrawnCorrections() {
        return withdrawnCorrections;
    }

    DayStatements<MatchGroup> statements() {
        return statements;
    }

    StreamDifference difference(TwoMoments moments) {
        return StreamDifference.nothing(citizenId(), moments)
                .and(null, timeline().rows(), group -> List.of(group.model(), group.code()));
    }

    CitizenTimelines<CitizenKey, MatchGroup> timelines() {
        return timelines;
    }

    private CitizenKey key() {
        return new CitizenKey(citizenId());
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(MatchGroups.KIND, citizenId());
    }

    @Override
    public UUID citizenId() {
        return timelines.citizenId();
    }

    @Override
    public long version() {
        return timelines.version();
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        return MatchGroupState.of(this);
    }
}
