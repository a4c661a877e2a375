package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Changeable;
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
 * A citizen's days on the green line, on two clocks. Each side sets and ends it, whoever set it. No period overlaps another, and
 * none says anything of days to come but that it goes on.
 */
final class CitizenGreenLine implements Changeable {
    private final CitizenTimelines<CitizenKey, GreenLinePeriod> timelines;
    private final Instant at;

    /** @param at when changes to it are recorded */
    CitizenGreenLine(CitizenTimelines<CitizenKey, GreenLinePeriod> timelines, Instant at) {
        this.timelines = timelines;
        this.at = at;
    }

    /** From that day on, until it is ended. */
    String set(GreenLineReason reason, LocalDate from, Administration by, LocalDate today) {
        requireCome(from, today);
        current()
                .filter(row -> row.validTo() == null || row.validTo().isAfter(from))
                .findFirst()
                .ifPresent(row -> {
                    throw new RuleViolation("green-line-overlaps", "from", row.validFrom());
                });
        timelines.edit(key(), timeline().change(from, GreenLinePeriod.setBy(by, reason), at));
        return "set";
    }

    /** @param lastDay on which the citizen is still on the green line */
    String end(LocalDate lastDay, Administration by, LocalDate today) {
        requireCome(lastDay, today);
        var open = current()
                .filter(row -> row.validTo() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("green-line-not-set"));
        if (lastDay.isBefore(open.validFrom())) {
            throw new RuleViolation("green-line-ends-before-start", "from", open.validFrom());
        }
        var ended = new DatedValue<>(open.value().endedBy(by), open.validFrom(), lastDay.plusDays(1));
        restate(Stream.concat(others(open), Stream.of(ended)));
        return "ended";
    }

    /** The period that begins on that day was a mistake: the citizen was never on the green line then. */
    String correct(LocalDate from) {
        var mistaken = current()
                .filter(row -> row.validFrom().equals(from))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("green-line-period-unknown", "from", from));
        restate(others(mistaken));
        return "corrected";
    }

    private static void requireCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation("green-line-in-the-future", "day", day);
        }
    }

    private Stream<Row<GreenLinePeriod>> current() {
        return timeline().current().stream();
    }

    private Stream<DatedValue<GreenLinePeriod>> others(Row<GreenLinePeriod> than) {
        return current().filter(row -> !row.equals(than)).map(row -> new DatedValue<>(row.value(), row.days()));
    }

    private void restate(Stream<DatedValue<GreenLinePeriod>> periods) {
        restate(periods.toList());
    }

    /** On the line on these days and no other. */
    void restate(List<DatedValue<GreenLinePeriod>> periods) {
        timelines.edit(key(), timeline().restate(periods, at));
    }

    Timeline<GreenLinePeriod> timeline() {
        return timelines.timeline(key());
    }

    StreamDifference difference(TwoMoments moments) {
        return StreamDifference.nothing(citizenId(), moments)
                .and(null, timeline().rows(), period -> List.of(period.reason().name()));
    }

    CitizenTimelines<CitizenKey, GreenLinePeriod> timelines() {
        return timelines;
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
