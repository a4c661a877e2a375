package dk.kk.shared.plan.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requests of both resources; every step names the day it was taken, today at the latest. */
public final class PlanSteps {

    private PlanSteps() {}

    @Schema(name = "OfferPlan")
    public record OfferPlan(
            @NotNull UUID citizenId, @NotNull LocalDate offeredOn) {}

    @Schema(name = "DeclinePlan")
    public record DeclinePlan(@NotNull LocalDate declinedOn) {}

    @Schema(name = "MakePlan")
    public record MakePlan(@NotNull LocalDate madeOn) {}

    @Schema(name = "FollowUpPlan")
    public record FollowUpPlan(@NotNull LocalDate followedUpOn) {}

    @Schema(name = "EndPlan")
    public record EndPlan(@NotNull LocalDate endedOn) {}
}
