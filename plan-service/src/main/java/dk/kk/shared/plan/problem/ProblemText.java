package dk.kk.shared.plan.problem;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.specialcase.CaseType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the special unit says of a problem. It speaks of no citizen.
 *
 * @param figure which figure shows the problem; it stays the same once a solution is submitted
 */
@Schema(name = "WriteProblem")
record ProblemText(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String description,
        @NotNull CaseType caseType,

        @Valid @NotNull Figure figure,

        @Schema(description = "What special cases taught, by the lessons' ids") @NotNull @Size(max = 50)
        List<@NotNull UUID> lessons) {}
