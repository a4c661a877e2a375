package dk.kk.shared.citizen.protection;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's days with name and address protection, on two clocks: each row the days of one grant. No grant overlaps another or
 * begins in days to come, and each stops by its date alone.
 */
final class CitizenProtection implements Changeable {
    private final CitizenTimelines<CitizenKey, ProtectionPeriod> timelines;
    private final Instant at;

    /** @param at when changes to it are recorded */
    CitizenProtection(CitizenTimelines<CitizenKey, ProtectionPeriod> timelines, Instant at) {
        this.timelines = timelines;
        this.at = at;
    }

    String grant(GrantedDays days, Administration by, LocalDate today) {
        put(dated(current()), days.require(today), by);
        return "granted";
    }

    /** Granted again while it still protects: the new grant takes over on its day and lapses later. */
    String renew(GrantedDays days, Administration by, LocalDate today) {
        var from = days.require(today).grantedOn();
        var running = running(from);
        if (!days.lapsesOn().isAfter(running.value().lapsesOn())) {
            throw new RuleViolation(
                    "protection-renewal-too-short",
                    "lapsesOn",
                    days.lapsesOn(),
                    "current",
                    running.value().lapsesOn());
        }
        put(Stream.concat(others(running), before(running, from)), days, by);
        return "renewed";
    }

    /** @param on the first day without it, of a grant that protects until a later one */
    String end(LocalDate on, Administration by, LocalDate today) {
        requireCome(on, today);
        var running = running(on);
        if (running.validFrom().equals(on)) { // a grant without a day is a mistake to correct
            throw new RuleViolation("protection-not-running", "day", on);
        }
        var ended = new DatedValue<>(running.value().endedBy(by), running.validFrom(), on);
        restate(Stream.concat(others(running), Stream.of(ended)));
        return "ended";
    }

    /**
     * The grant of that day was recorded wrongly.
     *
     * @param instead its true days; null: it never was
     */
    String correct(LocalDate grantedOn, @Nullable GrantedDays instead, Administration by, LocalDate today) {
        var mistaken = current()
                .filter(row -> row.validFrom().equals(grantedOn))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("protection-period-unknown", "grantedOn", grantedOn));
        if (instead == null) {
            restate(others(mistaken));
        } else {
            put(others(mistaken), instead.require(today), by);
        }
        return "corrected";
    }

    /**
     * The population register says until when it protects, not since when: a year before, or since the grant that the register
     * lets last longer. It is no news unless it lapses later than all that was ever recorded, so no file takes protection away
     * or brings back what a person ended or corrected.
     */
    void heardOf(LocalDate lapsesOn) {
        if (timeline().rows().stream().anyMatch(row -> !row.value().lapsesOn().isBefore(lapsesOn))) {
            return;
        }
        var earliest = lapsesOn.minusYears(1);
        var last = current()
                .reduce((earlier, later) -> later)
                .filter(row -> validTo(row).isAfter(earliest));
        if (last.isEmpty()) {
            put(dated(current()), new GrantedDays(earliest, lapsesOn), null);
        } else if (last.get().value().endedBy() != null) {
            put(dated(current()), new GrantedDays(validTo(last.get()), lapsesOn), null);
        } else {
            var from = later(earliest, last.get().validFrom());
            put(Stream.concat(others(last.get()), before(last.get(), from)), new GrantedDays(from, lapsesOn), null);
        }
    }

    /** The first day without, where the citizen is protected on that day. */
    Optional<LocalDate> until(LocalDate day) {
        return current()
                .filter(row -> row.heldOn(day))
                .map(CitizenProtection::validTo)
                .findFirst();
    }

    private Row<ProtectionPeriod> running(LocalDate day) {
        return current()
                .filter(row -> row.heldOn(day) && row.value().endedBy() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("protection-not-running", "day", day));
    }

    private static void requireCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new RuleViolation("protection-in-the-future", "day", day);
        }
    }

    private Stream<DatedValue<ProtectionPeriod>> before(Row<ProtectionPeriod> row, LocalDate from) {
        return row.days().without(Period.since(from)).stream().map(days -> new DatedValue<>(row.value(), days));
    }

    private Stream<DatedValue<ProtectionPeriod>> others(Row<ProtectionPeriod> than) {
        return dated(current().filter(row -> !row.equals(than)));
    }

    private static Stream<DatedValue<ProtectionPeriod>> dated(Stream<Row<ProtectionPeriod>> rows) {
        return rows.map(row -> new DatedValue<>(row.value(), row.days()));
    }

    private void put(Stream<DatedValue<ProtectionPeriod>> beside, GrantedDays days, @Nullable Administration by) {
        var kept = beside.toList();
        kept.stream()
                .filter(known -> known.days().overlaps(days.days()))
                .findFirst()
                .ifPresent(known -> {
                    throw new RuleViolation(
                            "protection-overlaps", "grantedOn", known.days().from());
                });
        var granted = new DatedValue<>(new ProtectionPeriod(days.lapsesOn(), by, null), days.days());
        restate(Stream.concat(kept.stream(), Stream.of(granted)));
    }

    private void restate(Stream<DatedValue<ProtectionPeriod>> periods) {
        restate(periods.toList());
    }

    /** These grants and no other. */
    void restate(List<DatedValue<ProtectionPeriod>> periods) {
        timelines.edit(key(), timeline().restate(periods, at));
    }

    private Stream<Row<ProtectionPeriod>> current() {
        return timeline().current().stream();
    }

    static LocalDate validTo(Row<ProtectionPeriod> row) {
        return requireNonNull(row.validTo());
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }

    Timeline<ProtectionPeriod> timeline() {
        return timelines.timeline(key());
    }

    CitizenTimelines<CitizenKey, ProtectionPeriod> timelines() {
        return timelines;
    }

    private CitizenKey key() {
        return new CitizenKey(citizenId());
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Protections.KIND, citizenId());
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
        return ProtectionState.of(this);
    }
}
