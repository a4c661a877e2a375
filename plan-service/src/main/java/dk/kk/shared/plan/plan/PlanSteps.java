package dk.kk.shared.plan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requests of both resources; every step names the day it was taken, today at the latest. */
final class PlanSteps {

    private PlanSteps() {}

    @Schema(name = "OfferPlan")
    record OfferPlan(@NotNull UUID citizenId, @NotNull LocalDate offeredOn) {}

    @Schema(name = "DeclinePlan")
    record DeclinePlan(@NotNull LocalDate declinedOn) {}

    @Schema(name = "MakePlan")
    record MakePlan(@NotNull LocalDate madeOn) {}

    @Schema(name = "FollowUpPlan")
    record FollowUpPlan(@NotNull LocalDate followedUpOn) {}

    @Schema(name = "EndPlan")
    record EndPlan(@NotNull LocalDate endedOn) {}
}
