package dk.kk.shared.plan.content;

import static java.util.Objects.requireNonNullElse;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.stream.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something the plan is to reach.
 *
 * @param goalId null: a new one
 * @param owner the side that sees to it
 * @param ownerEmployee the employee code of who does
 * @param dropReason with {@code DROPPED} alone
 */
@Schema(name = "PlanGoal")
public record PlanGoal(
        @Nullable UUID goalId,
        @NotNull GoalCode code,
        @NotBlank @Size(max = 2_000) String text,
        @NotNull Administration owner,
        @NotBlank @Size(max = 40) String ownerEmployee,
        @Size(max = 20) List<@Valid @NotNull Step> steps,
        @NotNull Result result,
        @Nullable DropReason dropReason) {

    public PlanGoal {
        steps = requireNonNullElse(steps, List.of());
    }

    PlanGoal named() {
        return goalId == null
                ? new PlanGoal(Ids.next(), code, text, owner, ownerEmployee, steps, result, dropReason)
                : this;
    }

    /** @param by the day by which it is to be done */
    @Schema(name = "PlanGoalStep")
    public record Step(
            @NotBlank @Size(max = 1_000) String text,
            @Nullable LocalDate by,
            @Nullable LocalDate doneOn) {}

    @Schema(name = "PlanGoalResult")
    public enum Result {
        ACTIVE,
        REACHED,
        DROPPED
    }

    @Schema(name = "PlanGoalDropReason")
    public enum DropReason {
        CITIZEN_WANTS_OTHERWISE,
        NOT_WITHIN_REACH,
        CIRCUMSTANCES_CHANGED,
        TAKEN_OVER_BY_OTHER_PLAN
    }
}
