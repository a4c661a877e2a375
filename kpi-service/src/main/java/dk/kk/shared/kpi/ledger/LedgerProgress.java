package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the ledger has come: who loads a population waits until every stream is folded. */
@ApplicationScoped
class LedgerProgress {

    private final Database database;

    LedgerProgress(Database database) {
        this.database = database;
    }

    @Schema(name = "FoldedStreams", description = "Streams of one kind heard so far, each counted once")
    record FoldedStreams(String source, String kind, long folded, long parked) {}

    List<FoldedStreams> byKind() {
        return database.list(
                """
                select source, stream_kind, sum(folded) as folded, sum(parked) as parked
                from (select source, stream_kind, count(*) as folded, 0 as parked
                      from applied group by source, stream_kind
                      union all
                      select coalesce(source, 'unknown'), coalesce(stream_kind, 'unknown'), 0, count(*)
                      from parked where resolved_at is null group by source, stream_kind) counted
                group by source, stream_kind
                order by source, stream_kind
                """,
                row -> new FoldedStreams(
                        row.text("source"), row.text("stream_kind"), row.number("folded"), row.number("parked")));
    }
}
