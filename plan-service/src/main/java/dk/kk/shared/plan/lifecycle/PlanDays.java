package dk.kk.shared.plan.lifecycle;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When each step of a plan was taken.
 *
 * @param followedUpOn the latest follow-up; the earlier ones stand in the plan's history
 * @param endedOn the first day on which the plan is no longer in force, also when another one replaced it
 */
@Embeddable
record PlanDays(
        @Nullable LocalDate neededOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate discardedOn) {

    /** One step alone: the first one, or that the plan was discarded, which leaves nothing of what it said. */
    static PlanDays only(PlanPhase phase, LocalDate on) {
        return of(Map.of(phase, on));
    }

    /** What a file knows. */
    static PlanDays delivered(
            LocalDate offeredOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate followedUpOn,
            @Nullable LocalDate endedOn) {
        return new PlanDays(null, offeredOn, declinedOn, null, null, null, madeOn, followedUpOn, endedOn, null);
    }

    /** A draft that is taken up again is agreed no more. */
    PlanDays with(PlanPhase phase, LocalDate on) {
        var days = new EnumMap<PlanPhase, LocalDate>(PlanPhase.class);
        for (var known : PlanPhase.values()) {
            if (day(known) instanceof LocalDate day) {
                days.put(known, day);
            }
        }
        days.put(phase, on);
        if (phase == PlanPhase.DRAFT) {
            days.remove(PlanPhase.AGREED);
        }
        return of(days);
    }

    boolean isSameStep(PlanDays other) {
        return Objects.equals(declinedOn, other.declinedOn)
                && Objects.equals(madeOn, other.madeOn)
                && Objects.equals(followedUpOn, other.followedUpOn);
    }

    /** The latest step's. */
    Optional<LocalDate> last() {
        return Stream.of(PlanPhase.values())
                .map(this::day)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    @Nullable
    LocalDate day(PlanPhase phase) {
        return switch (phase) {
            case NEEDED -> neededOn;
            case OFFERED -> offeredOn;
            case DECLINED -> declinedOn;
            case ACCEPTED -> acceptedOn;
            case DRAFT -> draftedOn;
            case AGREED -> agreedOn;
            case MADE -> madeOn;
            case FOLLOWED_UP -> followedUpOn;
            case ENDED, REPLACED -> endedOn;
            case DISCARDED -> discardedOn;
        };
    }

    private static PlanDays of(Map<PlanPhase, LocalDate> days) {
        return new PlanDays(
                days.get(PlanPhase.NEEDED),
                days.get(PlanPhase.OFFERED),
                days.get(PlanPhase.DECLINED),
                days.get(PlanPhase.ACCEPTED),
                days.get(PlanPhase.DRAFT),
                days.get(PlanPhase.AGREED),
                days.get(PlanPhase.MADE),
                days.get(PlanPhase.FOLLOWED_UP),
                days.containsKey(PlanPhase.REPLACED) ? days.get(PlanPhase.REPLACED) : days.get(PlanPhase.ENDED),
                days.get(PlanPhase.DISCARDED));
    }
}
