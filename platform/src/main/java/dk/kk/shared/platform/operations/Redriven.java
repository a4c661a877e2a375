package dk.kk.shared.platform.operations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of parked events that were tried again.
 *
 * @param applied by this try; what somebody else's try or a newer event healed meanwhile is counted nowhere
 * @param more further ones wait that were not tried: ask again
 */
@Schema(name = "RedrivenEvents")
public record Redriven(int applied, List<StillParked> stillParked, boolean more) {

    /** @param reason why it failed this time */
    @Schema(name = "StillParkedEvent")
    public record StillParked(long id, String reason) {}
}
