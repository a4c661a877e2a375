package dk.kk.shared.offer.combination;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.catalogue.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a component of a combination package stood, as recorded at some time. Its next one supersedes it.
 *
 * @param startedOn its first day
 * @param endedOn its last day, completed or dropped: it counts
 * @param enrolmentId the enrolment by which it is delivered
 */
@Embeddable
record Component(
        UUID componentId,
        @Enumerated(EnumType.STRING) ComponentKind kind,
        @Enumerated(EnumType.STRING) Administration side,
        @Enumerated(EnumType.STRING) ComponentStatus status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable @Enumerated(EnumType.STRING) DropReason dropReason,
        @Nullable UUID enrolmentId,
        Instant recordedAt)
        implements RecordedRow {

    static Component planned(PlannedComponent planned, Instant at) {
        planned.kind().requireSide(planned.side());
        return new Component(
                Ids.next(),
                planned.kind(),
                planned.side(),
                ComponentStatus.PLANNED,
                null,
                null,
                null,
                planned.enrolmentId(),
                at);
    }

    /** @param deliveredBy an enrolment; null: the one that was named before, if any */
    Component started(LocalDate day, @Nullable UUID deliveredBy, BusinessClock clock) {
        var next = moved(ComponentStatus.STARTED);
        clock.requirePast("startedOn", day);
        var enrolment = deliveredBy == null ? enrolmentId : deliveredBy;
        return new Component(componentId, kind, side, next, day, null, null, enrolment, recordedAt);
    }

    Component completed(LocalDate lastDay, BusinessClock clock) {
        return ended(ComponentStatus.COMPLETED, lastDay, null, clock);
    }

    Component dropped(LocalDate lastDay, DropReason reason, BusinessClock clock) {
        return ended(ComponentStatus.DROPPED, lastDay, reason, clock);
    }

    Component cancelled() {
        var next = moved(ComponentStatus.CANCELLED);
        return new Component(componentId, kind, side, next, null, null, null, enrolmentId, recordedAt);
    }

    Component recordedAt(Instant at) {
        return new Component(componentId, kind, side, status, startedOn, endedOn, dropReason, enrolmentId, at);
    }

    private Component ended(ComponentStatus how, LocalDate lastDay, @Nullable DropReason reason, BusinessClock clock) {
        var next = moved(how);
        var start = requireNonNull(startedOn);
        if (lastDay.isBefore(start)) {
            throw new RuleViolation("component-ends-before-start", "startedOn", start, "endedOn", lastDay);
        }
        clock.requirePast("endedOn", lastDay);
        return new Component(componentId, kind, side, next, start, lastDay, reason, enrolmentId, recordedAt);
    }

    private ComponentStatus moved(ComponentStatus to) {
        return ComponentStatus.MOVES.move(status, to).to();
    }

    /** @throws RuleViolation {@code component-of-other-side} when the caller works on the other side */
    void requireMovedBy(Caller caller) {
        if (!isMovedBy(caller.principal())) {
            throw new RuleViolation("component-of-other-side", "administration", side);
        }
    }

    boolean isMovedBy(Principal caller) {
        return side.isOf(caller);
    }

    /** The last day that is known of it. */
    @Nullable
    LocalDate lastKnownDay() {
        return endedOn == null ? startedOn : endedOn;
    }
}
