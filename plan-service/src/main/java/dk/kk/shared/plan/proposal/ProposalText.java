package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.FigureTarget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says. It speaks of no citizen.
 *
 * @param target what the problem's figure is to come to; a draft may do without
 */
@Schema(name = "ProposalText")
public record ProposalText(
        @NotBlank @Size(max = 200) String title,

        @Schema(description = "What is to be done") @NotBlank @Size(max = 8000)
        String proposed,

        @NotBlank @Size(max = 2000) String costs,

        @Schema(description = "What is expected of it") @NotBlank @Size(max = 4000)
        String effect,

        @Valid @Nullable FigureTarget target,
        @NotNull @Size(max = 50) List<@Valid @NotNull Evidence> evidence) {}
