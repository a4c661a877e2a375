package dk.kk.shared.kpi.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the ledger has come: who loads a population waits until every stream is folded. */
@ApplicationScoped
class LedgerProgress {

    private final AgroalDataSource dataSource;

    LedgerProgress(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Schema(name = "FoldedStreams", description = "Streams of one kind heard so far, each counted once")
    record FoldedStreams(String source, String kind, long folded, long parked) {}

    List<FoldedStreams> byKind() {
        var progress = new ArrayList<FoldedStreams>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select source, stream_kind, sum(folded), sum(parked)
                        from (select source, stream_kind, count(*) as folded, 0 as parked
                              from applied group by source, stream_kind
                              union all
                              select coalesce(source, 'unknown'), coalesce(stream_kind, 'unknown'), 0, count(*)
                              from parked where resolved_at is null group by source, stream_kind) counted
                        group by source, stream_kind
                        order by source, stream_kind
                        """);
                var found = select.executeQuery()) {
            while (found.next()) {
                progress.add(
                        new FoldedStreams(found.getString(1), found.getString(2), found.getLong(3), found.getLong(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's progress cannot be read", e);
        }
        return progress;
    }
}
