package dk.kk.shared.plan.proposal;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that speaks for a proposal. */
@Embeddable
@Schema(name = "ProposalEvidence")
public record Evidence(
        @NotNull @Enumerated(EnumType.STRING) EvidenceKind kind,
        @NotBlank @Size(max = 2000) String words,

        @Schema(
                description =
                        "Of a figure its address on kpi-service's API, of a lesson its id, of a document where it is found; of experience nothing is needed",
                examples = "/api/v1/goals/2?asOf=2009-11-30")
        @Size(max = 500)
        @Nullable
        String reference) {
    private static final Pattern FIGURE = Pattern.compile(
            "/api/v1/(goals/[123]|table-[12]|duty-measures(/[A-Za-z_-]+)?|leavers)(\\?[A-Za-z0-9_=&-]*)?");
    private static final Pattern LESSON =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws RuleViolation {@code proposal-evidence-unfit} */
    void requireFit() {
        var isFit = switch (kind) {
            case FIGURE -> reference != null && FIGURE.matcher(reference).matches();
            case LESSON -> reference != null && LESSON.matcher(reference).matches();
            case DOCUMENT -> reference != null && !reference.isBlank();
            case EXPERIENCE -> true;
        };
        if (!isFit) {
            throw new RuleViolation("proposal-evidence-unfit", "kind", kind);
        }
    }
}
