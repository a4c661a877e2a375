package dk.kk.shared.notification.planalert;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A social action plan that was declined or has become stale.
 *
 * @param updatedOn when it was made or last followed up; null of one that never was made
 */
@Schema(name = "AlertPlanView")
public record PlanView(
        UUID planId,
        PlanReason reason,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate updatedOn) {

    public static PlanView of(PlanDetails plan) {
        return new PlanView(
                plan.planId(), plan.planReason(), plan.planOfferedOn(), plan.planDeclinedOn(), plan.planUpdatedOn());
    }
}
