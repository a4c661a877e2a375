package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.PostponementReason;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The requests of both resources; every step names the day it was taken, today at the latest. */
public final class PlanSteps {

    private PlanSteps() {}

    @Schema(name = "NeedPlan")
    public record NeedPlan(@NotNull UUID citizenId, @NotNull LocalDate neededOn) {}

    @Schema(name = "OfferPlan")
    public record OfferPlan(
            @NotNull UUID citizenId, @NotNull LocalDate offeredOn) {}

    @Schema(name = "OfferNeededPlan")
    public record OfferNeededPlan(@NotNull LocalDate offeredOn) {}

    /**
     * @param reason left out: {@code NOT_STATED}
     * @param offerAgainOn the day on which a plan is to be offered again, after the refusal
     */
    @Schema(name = "DeclinePlan")
    public record DeclinePlan(
            @NotNull LocalDate declinedOn,
            @Nullable DeclineReason reason,
            @Nullable LocalDate offerAgainOn) {}

    @Schema(name = "AcceptPlan")
    public record AcceptPlan(@NotNull LocalDate acceptedOn) {}

    @Schema(name = "DraftPlan")
    public record DraftPlan(@NotNull LocalDate draftedOn) {}

    @Schema(name = "AgreePlan")
    public record AgreePlan(@NotNull LocalDate agreedOn) {}

    /** @param replaces the citizen's plan of the same kind that is in force: it ends on the day this one is made */
    @Schema(name = "MakePlan")
    public record MakePlan(
            @NotNull LocalDate madeOn, @Nullable UUID replaces) {}

    /** @param result left out: {@code CONTINUED} */
    @Schema(name = "FollowUpPlan")
    public record FollowUpPlan(
            @NotNull LocalDate followedUpOn, @Nullable FollowUpResult result) {}

    /**
     * @param until tomorrow at the earliest and three months ahead at the latest
     * @param why says whose reason it is, too
     */
    @Schema(name = "PostponeFollowUp")
    public record PostponeFollowUp(
            @NotNull LocalDate until, @NotNull PostponementReason why) {}

    @Schema(name = "EndPlan")
    public record EndPlan(@NotNull LocalDate endedOn) {}

    @Schema(name = "DiscardPlan")
    public record DiscardPlan(@NotNull DiscardReason reason) {}
}
