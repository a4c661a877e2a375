package dk.kk.shared.notification.known;

import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A social action plan as last heard.
 *
 * @param followedUpOn the latest follow-up
 * @param recordedOn the day on which plan-service recorded this
 * @param origin of what was recorded then
 */
public record SocialPlan(
        UUID planId,
        UUID citizenId,
        PlanPhase phase,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        LocalDate recordedOn,
        Origin origin) {

    /** When it was made or last followed up; null of one that never was made. */
    public @Nullable LocalDate updatedOn() {
        return followedUpOn == null ? madeOn : followedUpOn;
    }

    /** In force, and neither made nor followed up in so many months until that day. On the day they are over it still counts as updated. */
    public boolean isStaleOn(LocalDate day, int months) {
        var updated = updatedOn();
        return phase.isInForce() && updated != null && updated.isBefore(day.minusMonths(months));
    }

    /** Whether it was old already when history brought it: nobody is alerted of that. */
    public boolean isHistory(int months) {
        return origin == Origin.BACKFILL && (phase == PlanPhase.DECLINED || isStaleOn(recordedOn, months));
    }
}
