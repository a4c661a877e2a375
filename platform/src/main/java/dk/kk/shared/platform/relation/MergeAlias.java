package dk.kk.shared.platform.relation;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What citizen-service tells of a registration: as whom it is seen, and was.
 *
 * @param citizenId null: a citizen of its own
 * @param rows oldest first, at most one current
 */
public record MergeAlias(UUID aliasId, @Nullable UUID citizenId, List<Row> rows) {
    public static final StreamKind KIND = new StreamKind("citizen", "merge-alias");

    /** @param supersededAt null: it is so now */
    public record Row(
            UUID citizenId, Instant recordedAt, @Nullable Instant supersededAt) {}

    public static MergeAlias heard(HeardEvent event) {
        return event.state(MergeAlias.class);
    }

    /** Whom an event of any kind is about. */
    public static Stream<UUID> citizensOf(HeardEvent event) {
        return event.streamKind().equals(KIND) ? heard(event).concerned() : Stream.ofNullable(event.citizenId());
    }

    /** Of whom something else may follow now: the registration and all it was ever seen as. */
    public Stream<UUID> concerned() {
        return Stream.concat(Stream.of(aliasId), rows.stream().map(Row::citizenId));
    }
}
