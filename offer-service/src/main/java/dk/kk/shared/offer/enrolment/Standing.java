package dk.kk.shared.offer.enrolment;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.CountingColumn;
import dk.kk.shared.offer.places.PlaceUse;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.offer.places.WaitingMoves;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolment stood, as recorded at some time. The next one supersedes it.
 *
 * @param actualStart the first day of attendance
 * @param actualEnd the last day of attendance: it counts
 * @param operaRegisteredOn when the course was registered in OPERA; without it goal 3 does not count it
 * @param dropOutWarningSince the Monday of the week from which the citizen's attendance falls; only a course that runs is warned of
 * @param entry in the waiting list of the offer; only who is referred and has no place is in it
 * @param pause the one that lasts, or the last one there was
 * @param counting what its days count as: said when it is recorded; null in rows from before that was kept
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) Phase phase,
        LocalDate plannedStart,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable LocalDate operaRegisteredOn,
        @Nullable LocalDate dropOutWarningSince,
        @Nullable WaitingListEntry entry,
        @Nullable Pause pause,
        Instant recordedAt,
        @Nullable @Convert(converter = CountingColumn.class) Counting counting)
        implements RecordedRow {

    Standing {
        dropOutWarningSince = phase == Phase.STARTED ? dropOutWarningSince : null;
        entry = phase == Phase.REFERRED ? entry : null;
        pause = actualStart == null ? null : pause;
    }

    /** Of a citizen who is in no list and was never paused, and whom nothing warns of. */
    static Standing of(
            Phase phase,
            LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            Instant at) {
        return new Standing(phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, null, null, null, at);
    }

    /** Not recorded yet. */
    Standing(
            Phase phase,
            LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            @Nullable LocalDate dropOutWarningSince,
            @Nullable WaitingListEntry entry,
            @Nullable Pause pause,
            Instant recordedAt) {
        this(
                phase,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn,
                dropOutWarningSince,
                entry,
                pause,
                recordedAt,
                null);
    }

    static Standing referred(LocalDate plannedStart, BusinessClock clock) {
        return of(Phase.REFERRED, plannedStart, null, null, null, clock.instant());
    }

    Standing in(Phase next) {
        return new Standing(
                next,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn,
                dropOutWarningSince,
                entry,
                pause,
                recordedAt);
    }

    /** @throws RuleViolation {@code enrolment-paused}, {@code day-in-future} */
    Standing started(LocalDate day, @Nullable LocalDate registeredOn, BusinessClock clock) {
        if (phase == Phase.PAUSED) {
            throw new RuleViolation(
                    "enrolment-paused", "pausedOn", requireNonNull(pause).pausedOn());
        }
        clock.requirePast("startedOn", day);
        clock.requirePast("operaRegisteredOn", registeredOn);
        return new Standing(
                phase, plannedStart, day, actualEnd, registeredOn, dropOutWarningSince, entry, pause, recordedAt);
    }

    /** @throws RuleViolation {@code pause-before-start}, {@code pause-overlaps}, {@code day-in-future} */
    Standing paused(LocalDate day, PauseReason reason, BusinessClock clock) {
        var start = requireNonNull(actualStart);
        if (!day.isAfter(start)) {
            throw new RuleViolation("pause-before-start", "startedOn", start, "pausedOn", day);
        }
        if (pause != null && day.isBefore(requireNonNull(pause.resumedOn()))) {
            throw new RuleViolation("pause-overlaps", "pausedOn", day, "resumedOn", pause.resumedOn());
        }
        clock.requirePast("pausedOn", day);
        return with(new Pause(day, null, reason));
    }

    /** @throws RuleViolation {@code enrolment-not-paused}, {@code resumption-before-pause}, {@code day-in-future} */
    Standing resumed(LocalDate day, BusinessClock clock) {
        if (phase != Phase.PAUSED) {
            throw new RuleViolation("enrolment-not-paused", "phase", phase);
        }
        clock.requirePast("resumedOn", day);
        return with(requireNonNull(pause).resumed(day));
    }

    /** With warning and pauses of the earlier one: whoever is paused stays so while the course runs. */
    Standing after(Standing earlier) {
        var lasts = phase == Phase.STARTED && earlier.pause != null && earlier.pause.lasts();
        return with(earlier.pause).in(lasts ? Phase.PAUSED : phase).warnedSince(earlier.dropOutWarningSince);
    }

    private Standing with(@Nullable Pause next) {
        return new Standing(
                phase,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn,
                dropOutWarningSince,
                entry,
                next,
                recordedAt);
    }

    /** @throws RuleViolation {@code enrolment-ends-before-start}, {@code day-in-future} */
    Standing ended(LocalDate lastDay, BusinessClock clock) {
        var start = requireNonNull(actualStart);
        if (lastDay.isBefore(start)) {
            throw new RuleViolation("enrolment-ends-before-start", "startedOn", start, "endedOn", lastDay);
        }
        clock.requirePast("endedOn", lastDay);
        return new Standing(
                phase,
                plannedStart,
                actualStart,
                lastDay,
                operaRegisteredOn,
                dropOutWarningSince,
                entry,
                pause,
                recordedAt);
    }

    Standing recorded(@Nullable Counting counting, Instant at) {
        return new Standing(
                phase,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn,
                dropOutWarningSince,
                entry,
                pause,
                at,
                counting);
    }

    Standing warnedSince(@Nullable LocalDate monday) {
        return new Standing(
                phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, monday, entry, pause, recordedAt);
    }

    PlaceUse placeUse() {
        return phase.hasPlace() ? PlaceUse.TAKEN : inList().placeUse();
    }

    WaitingListEntry inList() {
        return Objects.requireNonNullElse(entry, WaitingListEntry.NONE);
    }

    Standing listed(@Nullable WaitingListEntry next) {
        return new Standing(
                phase,
                plannedStart,
                actualStart,
                actualEnd,
                operaRegisteredOn,
                dropOutWarningSince,
                next,
                pause,
                recordedAt);
    }

    /**
     * @return what happens when the entry becomes that one
     * @throws RuleViolation {@code enrolment-not-referred}, {@code illegal-move}
     */
    String movedInList(WaitingListEntry next) {
        if (phase != Phase.REFERRED) {
            throw new RuleViolation("enrolment-not-referred", "phase", phase);
        }
        return WaitingMoves.TABLE.move(inList().waiting(), next.waiting()).word();
    }

    /** @throws RuleViolation {@code enrolment-not-started}, {@code day-outside-course} */
    void requireLasting(LocalDate day) {
        if (actualStart == null) {
            throw new RuleViolation("enrolment-not-started", "phase", phase);
        }
        if (!lastsOn(day)) {
            throw new RuleViolation("day-outside-course", "day", day);
        }
    }

    boolean lastsOn(LocalDate day) {
        return lastsWithin(day, day);
    }

    /** On one of these days at least, the last included, the course had really begun and not ended. */
    boolean lastsWithin(LocalDate first, LocalDate last) {
        return actualStart != null && !actualStart.isAfter(last) && (actualEnd == null || !actualEnd.isBefore(first));
    }
}
