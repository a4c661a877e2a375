package dk.kk.shared.offer.enrolment;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.places.PlaceUse;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.offer.places.WaitingMoves;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.RecordedRow;
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
        Instant recordedAt)
        implements RecordedRow {

    Standing {
        dropOutWarningSince = phase == Phase.STARTED ? dropOutWarningSince : null;
        entry = phase == Phase.REFERRED ? entry : null;
    }

    /** Of a citizen who is in no list and whom nothing warns of. */
    static Standing of(
            Phase phase,
            LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            Instant at) {
        return new Standing(phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, null, null, at);
    }

    Standing in(Phase next) {
        return new Standing(
                next, plannedStart, actualStart, actualEnd, operaRegisteredOn, dropOutWarningSince, entry, recordedAt);
    }

    /** @throws RuleViolation {@code day-in-future} */
    Standing started(LocalDate day, @Nullable LocalDate registeredOn, BusinessClock clock) {
        clock.requirePast("startedOn", day);
        clock.requirePast("operaRegisteredOn", registeredOn);
        return new Standing(phase, plannedStart, day, actualEnd, registeredOn, dropOutWarningSince, entry, recordedAt);
    }

    /** @throws RuleViolation {@code enrolment-ends-before-start}, {@code day-in-future} */
    Standing ended(LocalDate lastDay, BusinessClock clock) {
        var start = requireNonNull(actualStart);
        if (lastDay.isBefore(start)) {
            throw new RuleViolation("enrolment-ends-before-start", "startedOn", start, "endedOn", lastDay);
        }
        clock.requirePast("endedOn", lastDay);
        return new Standing(
                phase, plannedStart, actualStart, lastDay, operaRegisteredOn, dropOutWarningSince, entry, recordedAt);
    }

    Standing recordedAt(Instant at) {
        return new Standing(
                phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, dropOutWarningSince, entry, at);
    }

    Standing warnedSince(@Nullable LocalDate monday) {
        return new Standing(phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, monday, entry, recordedAt);
    }

    PlaceUse placeUse() {
        return phase.hasPlace() ? PlaceUse.TAKEN : inList().placeUse();
    }

    WaitingListEntry inList() {
        return Objects.requireNonNullElse(entry, WaitingListEntry.NONE);
    }

    Standing listed(@Nullable WaitingListEntry next) {
        return new Standing(
                phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, dropOutWarningSince, next, recordedAt);
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
