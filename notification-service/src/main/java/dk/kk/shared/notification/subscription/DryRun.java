package dk.kk.shared.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a filter would have told.
 *
 * @param since real time; what was told before is not looked at
 * @param events how many
 * @param counts by type and unit, most first; the first 200
 * @param first the ten oldest
 */
@Schema(name = "DryRun")
record DryRun(Instant since, long events, List<Count> counts, List<First> first) {

    @Schema(name = "DryRunCount")
    record Count(String type, String unit, long events) {}

    /** @param time business time */
    @Schema(name = "DryRunEvent")
    record First(UUID id, String type, UUID alertId, String unit, Instant time) {}
}
