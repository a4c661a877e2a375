package dk.kk.shared.plan.procedure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a procedure says; the steps are numbered from 1. */
@Schema(name = "ProcedureContent")
public record ProcedureContent(
        @NotBlank @Size(max = 120) String titleDa,
        @NotBlank @Size(max = 120) String titleEn,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull ProcedureStep> steps) {}
