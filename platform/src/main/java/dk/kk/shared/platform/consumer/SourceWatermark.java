package dk.kk.shared.platform.consumer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a service is heard here.
 *
 * @param source {@code offer}
 * @param completeUpTo business time of the source, exclusive: all it recorded before is applied or parked here; null while any
 *     partition of its topics has said nothing yet
 * @param notedAt real time at which that was so at the source; null as above
 * @param behind {@code notedAt} is null or older than {@code shared.watermarks.behind-after}: the source, its relay, the broker or
 *     this service stands still, or works on what came before
 * @param parked events of its topics are parked: of those streams less is applied than {@code completeUpTo} says
 */
public record SourceWatermark(
        String source,
        @Nullable Instant completeUpTo,
        @Nullable Instant notedAt,
        boolean behind,
        boolean parked) {}
