package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param role who of the side takes it
 * @param within so many days, from the day the procedure is started or the step before was settled
 * @param afterStep the number of the earlier step from which the days count; left out: from the start
 * @param inform who is told when it is taken
 */
@Embeddable
@Schema(name = "ProcedureStep")
public record ProcedureStep(
        @NotBlank @Size(max = 300) String textDa,
        @NotBlank @Size(max = 300) String textEn,
        @NotNull @Enumerated(EnumType.STRING) StepSide side,
        @NotNull @Enumerated(EnumType.STRING) StepRole role,
        @NotNull @Min(0) @Max(365) Integer within,
        @NotNull @Enumerated(EnumType.STRING) DayUnit unit,
        @Nullable @Min(1) @Max(50) Integer afterStep,
        @NotNull @Size(max = 4) @Enumerated(EnumType.STRING) List<@NotNull Informed> inform) {

    /** @throws RuleViolation {@code procedure-step-order}: a step waits for an earlier one, so that none waits for itself */
    static void requireOrder(List<ProcedureStep> steps) {
        for (var number = 1; number <= steps.size(); number++) {
            var after = steps.get(number - 1).afterStep();
            if (after != null && after >= number) {
                throw new RuleViolation("procedure-step-order", "step", number, "after", after);
            }
        }
    }
}
