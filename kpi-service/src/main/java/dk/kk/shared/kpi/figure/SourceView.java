package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.ledger.FactSources;
import dk.kk.shared.platform.consumer.SourceWatermark;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the figures know what a service recorded.
 *
 * @param completeUpTo business time of the service, exclusive; null while it has not said so yet
 */
@Schema(name = "FigureSource")
public record SourceView(
        @Schema(description = "citizen, plan or offer") String source,
        @Nullable Instant completeUpTo,

        @Schema(description = "It has not spoken for some seconds: the figures may lack what it recorded since")
        boolean behind,

        @Schema(description = "Events of it are parked: of their streams the figures know less")
        boolean parked) {

    public static List<SourceView> of(List<SourceWatermark> watermarks) {
        return FactSources.of(watermarks).stream()
                .map(mark -> new SourceView(mark.source(), mark.completeUpTo(), mark.behind(), mark.parked()))
                .toList();
    }
}
