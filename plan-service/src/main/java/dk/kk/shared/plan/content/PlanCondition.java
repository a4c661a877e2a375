package dk.kk.shared.plan.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the other conditions, in words. */
@Schema(name = "PlanCondition")
public record PlanCondition(
        @NotNull ConditionKind kind,
        @NotBlank @Size(max = 4_000) String text) {}
