package dk.kk.shared.plan.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the plan says from now on; what is left out it says no more. */
@Schema(name = "WritePlanContent")
public record WriteContent(
        @NotNull ContentReason why, @NotNull @Valid PlanContent content) {}
