package dk.kk.shared.kpi.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a citizen's id was seen as another one's, all that was ever known of it. */
record MergeAliasState(UUID aliasId, List<Row> rows) {

    /** One that was taken back the moment it was made never was. */
    Stream<Merge> merges() {
        return rows.stream()
                .filter(row -> !row.recordedAt.equals(row.supersededAt))
                .map(row -> new Merge(aliasId, row.citizenId, new KnownTime(row.recordedAt, row.supersededAt)));
    }

    /** The alias and everybody it ever was. */
    Stream<UUID> citizens() {
        return Stream.concat(Stream.of(aliasId), rows.stream().map(Row::citizenId));
    }

    record Row(UUID citizenId, Instant recordedAt, @Nullable Instant supersededAt) {}
}
