package dk.kk.shared.citizen.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom other services are to see a registration as. Add fields; never rename or remove one.
 *
 * @param citizenId null: nobody but itself
 */
record MergeAliasState(UUID aliasId, @Nullable UUID citizenId, List<MergeRow> rows) {

    record MergeRow(
            UUID citizenId, Instant recordedAt, @Nullable Instant supersededAt) {}

    static MergeAliasState of(MergeAlias alias) {
        var rows = alias.merges().stream()
                .map(merge -> new MergeRow(
                        merge.citizenId(),
                        merge.at(),
                        merge.parting() == null ? null : merge.parting().at()))
                .toList();
        return new MergeAliasState(
                alias.citizenId(), alias.standing().map(Merge::citizenId).orElse(null), rows);
    }
}
