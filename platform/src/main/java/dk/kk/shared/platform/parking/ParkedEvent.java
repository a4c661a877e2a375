package dk.kk.shared.platform.parking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as it came, and why it could not be applied. Without a readable stream its place in the topic names it. */
public record ParkedEvent(
        String topic,
        int partition,
        long offset,
        @Nullable String source,
        @Nullable String kind,
        @Nullable String streamId,
        @Nullable Long version,
        Map<String, String> headers,
        @Nullable String key,
        @Nullable String data,
        String reason) {}
