package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefitstop.Ground;
import dk.kk.shared.offer.benefitstop.StopKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a run would do, counted: enough to see that a file went wrong, and nobody's name. */
@Schema(name = "StopRunPreview")
record Preview(List<Line> lines) {

    /** @param refusal the rule's code of orders that are refused; null: they stop a benefit */
    @Schema(name = "StopRunPreviewLine")
    record Line(
            Ground ground,
            StopKind kind,
            LocalDate effectiveFrom,
            @Nullable String refusal,
            int orders) {}
}
