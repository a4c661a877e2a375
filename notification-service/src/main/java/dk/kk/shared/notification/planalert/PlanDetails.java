package dk.kk.shared.notification.planalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.SocialPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of the social action plan.
 *
 * @param planUpdatedOn when it was made or last followed up; null of one that never was made
 */
public record PlanDetails(
        UUID planId,
        PlanReason planReason,
        LocalDate planOfferedOn,
        @Nullable LocalDate planDeclinedOn,
        @Nullable LocalDate planUpdatedOn)
        implements AlertDetails {

    static PlanDetails of(SocialPlan plan, PlanReason reason) {
        return new PlanDetails(plan.planId(), reason, plan.offeredOn(), plan.declinedOn(), plan.updatedOn());
    }

    @Override
    public Headline headline() {
        return switch (planReason) {
            case DECLINED -> Headline.of("headline.plan-declined", planDeclinedOn);
            case STALE -> Headline.of("headline.plan-stale", planUpdatedOn);
            case SETTLED -> Headline.of("headline.plan-settled", null);
        };
    }

    @Override
    public List<Step> steps() {
        return switch (planReason) {
            case DECLINED -> List.of(Step.ASK_WHY_DECLINED, Step.OFFER_AGAIN);
            case STALE -> List.of(Step.FOLLOW_PLAN_UP, Step.COORDINATE_WITH_JOB_PLAN);
            case SETTLED -> List.of();
        };
    }

    /** Another reason is news, and so is that it has become stale again. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return planReason != PlanReason.SETTLED
                && actedOn instanceof PlanDetails before
                && (planReason != before.planReason || isUpdatedAfter(before));
    }

    @Override
    public boolean takeBack() {
        return planReason == PlanReason.SETTLED;
    }

    private boolean isUpdatedAfter(PlanDetails before) {
        return planUpdatedOn != null && before.planUpdatedOn != null && planUpdatedOn.isAfter(before.planUpdatedOn);
    }
}
