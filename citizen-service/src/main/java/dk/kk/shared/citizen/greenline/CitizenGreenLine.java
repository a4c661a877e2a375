package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A citizen's days on the green line, on two clocks: by the rule, unless somebody lifts it, and by hand. Each side says and ends
 * either, whoever said it. No period overlaps another, and nobody says anything of days to come but that it goes on.
 */
final class CitizenGreenLine implements Changeable {
    private final CitizenTimelines<CitizenKey, GreenLinePeriod> timelines;
    private final CitizenTimelines<CitizenKey, LiftPeriod> lifts;
    private final Periods needs;
    private final Instant at;

    /**
     * @param needs days in any target group with special needs, as believed now
     * @param at when changes to it are recorded
     */
    CitizenGreenLine(
            CitizenTimelines<CitizenKey, GreenLinePeriod> timelines,
            CitizenTimelines<CitizenKey, LiftPeriod> lifts,
            Periods needs,
            Instant at) {
        this.timelines = timelines;
        this.lifts = lifts;
        this.needs = needs;
        this.at = at;
    }

    /** From that day on, until it is ended. */
    String set(GreenLineReason reason, LocalDate from, Administration by, LocalDate today) {
        requireCome(from, today);
        say(byHand().begin(GreenLinePeriod.setBy(by, reason), from, "green-line-overlaps"));
        return "set";
    }

    /** @param lastDay on which the citizen is still on the green line by hand */
    String end(LocalDate lastDay, Administration by, LocalDate today) {
        requireCome(lastDay, today);
        var open = byHand().open().orElseThrow(() -> notSet(today));
        say(byHand().end(open, lastDay, period -> period.endedBy(by)));
        return "ended";
    }

    /** The period that begins on that day was a mistake: nobody should have put the citizen on the green line then. */
    String correct(LocalDate from) {
        say(byHand().without(from));
        return "corrected";
    }

    /** From that day on the rule does not put the citizen on the line, whatever the target groups are, until it is taken back. */
    String lift(LiftReason reason, LocalDate from, Administration by, LocalDate today) {
        requireCome(from, today);
        var lifted = lifted().begin(LiftPeriod.setBy(by, reason), from, "green-line-lift-overlaps");
        if (timeline().asOf(from).filter(period -> !period.isByHand()).isEmpty()) {
            throw new RuleViolation("green-line-not-by-rule", "day", from);
        }
        restateLifts(lifted.periods());
        follow();
        return "lifted";
    }

    /** @param lastDay on which it is still lifted: from the next one on the rule holds again */
    String endLift(LocalDate lastDay, Administration by, LocalDate today) {
        requireCome(lastDay, today);
        var open = lifted().open().orElseThrow(() -> new RuleViolation("green-line-not-lifted"));
        restateLifts(lifted().end(open, lastDay, lift -> lift.endedBy(by)).periods());
        follow();
        return "lift-ended";
    }

    /** It was lifted from that day on by mistake: the rule held all along. */
    String correctLift(LocalDate from) {
        restateLifts(lifted().without(from).periods());
        follow();
        return "lift-corrected";
    }

    /** By the rule as the target groups are now, beside what was said by hand. */
    void follow() {
        say(byHand());
    }

    private void say(SaidPeriods<GreenLinePeriod> byHand) {
        restate(GreenLineRule.days(needs, byHand.periods(), lifted().periods()));
    }

    /** On the line on these days and no other. */
    private void restate(List<DatedValue<GreenLinePeriod>> days) {
        timelines.edit(key(), timeline().restate(days, at));
    }

    private void restateLifts(List<DatedValue<LiftPeriod>> periods) {
        lifts.edit(key(), liftTimeline().restate(periods, at));
    }

    /** What people decided becomes this, and the rule follows it. */
    void decide(List<DatedValue<GreenLinePeriod>> byHand, List<DatedValue<LiftPeriod>> lifted) {
        restateLifts(lifted);
        say(new SaidPeriods<>(byHand));
    }

    /** Nothing holds any more: the citizen is seen as another from now on. */
    void leave() {
        restateLifts(List.of());
        restate(List.of());
    }

    private RuleViolation notSet(LocalDate today) {
        var byRule = timeline().asOf(today).filter(period -> !period.isByHand()).isPresent();
        return new RuleViolation(byRule ? "green-line-by-rule" : "green-line-not-set");
    }

    private static void requireCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation("green-line-in-the-future", "day", day);
        }
    }

    private SaidPeriods<GreenLinePeriod> byHand() {
        return new SaidPeriods<>(
                dated(timeline().current().stream().filter(row -> row.value().isByHand())));
    }

    private SaidPeriods<LiftPeriod> lifted() {
        return new SaidPeriods<>(dated(liftTimeline().current().stream()));
    }

    private static <V> List<DatedValue<V>> dated(Stream<Row<V>> rows) {
        return rows.map(row -> new DatedValue<>(row.value(), row.days())).toList();
    }

    Timeline<GreenLinePeriod> timeline() {
        return timelines.timeline(key());
    }

    /** What was said by hand alone. */
    Timeline<GreenLinePeriod> handTimeline() {
        return new Timeline<>(
                timeline().rows().stream().filter(row -> row.value().isByHand()).toList());
    }

    Timeline<LiftPeriod> liftTimeline() {
        return lifts.timeline(key());
    }

    StreamDifference difference(TwoMoments moments) {
        return StreamDifference.nothing(citizenId(), moments)
                .and(null, timeline().rows(), period -> List.of(period.why()));
    }

    CitizenTimelines<CitizenKey, GreenLinePeriod> timelines() {
        return timelines;
    }

    CitizenTimelines<CitizenKey, LiftPeriod> lifts() {
        return lifts;
    }

    private CitizenKey key() {
        return new CitizenKey(citizenId());
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(GreenLines.KIND, citizenId());
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
        return GreenLineState.of(this);
    }
}
