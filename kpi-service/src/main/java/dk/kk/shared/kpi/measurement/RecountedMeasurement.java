package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.explain.BridgeView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement counted once more from what is kept now. */
@Schema(name = "RecountedMeasurement")
public record RecountedMeasurement(
        UUID id,

        @Schema(description = "Counted by the definitions of today, which are those of then")
        boolean sameDefinitions,

        @Schema(description = "In so many numbers the recount differs, as known then; 0: in none")
        long differingNumbers,

        @Schema(description = "The same citizens stand where they stood, as known then")
        boolean sameMembers,

        @Schema(
                description =
                        "Per goal, what became known of the day since: from as known then, to as known now; none where numbers are not exact")
        List<BridgeView> since) {}
