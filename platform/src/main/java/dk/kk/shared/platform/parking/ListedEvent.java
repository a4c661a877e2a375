package dk.kk.shared.platform.parking;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What operations see of a parked event: where it came from and why it waits, not its data. */
@Schema(name = "ParkedEvent")
public record ListedEvent(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String source,
        @Nullable String kind,
        @Nullable String streamId,
        @Nullable Long version,
        String reason,
        Instant parkedAt) {}
