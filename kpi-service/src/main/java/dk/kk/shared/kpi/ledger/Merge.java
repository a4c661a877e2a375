package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.relation.MergeAlias;
import java.util.UUID;
import java.util.stream.Stream;

/** For as long as it is known, the alias is seen as the citizen. At one moment nobody is both. */
record Merge(UUID aliasId, UUID citizenId, KnownTime known) {

    /** All that was ever known of an id; one that was taken back the moment it was made never was. */
    static Stream<Merge> told(MergeAlias alias) {
        return alias.rows().stream()
                .filter(row -> !row.recordedAt().equals(row.supersededAt()))
                .map(row -> new Merge(
                        alias.aliasId(), row.citizenId(), new KnownTime(row.recordedAt(), row.supersededAt())));
    }
}
