package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.Origin;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** Which stops there are, asked of the table itself and not of what was told of it. */
@Path("/api/v1/benefit-stop-ledger")
public class StopLedgerResource {
    private final Database database;

    StopLedgerResource(Database database) {
        this.database = database;
    }

    @GET
    @StopReconcilers
    @Operation(summary = "All stops in the order of their ids: where each stands, not whose it is nor why")
    public RestResponse<List<LedgerStop>> listStopLedger(@Valid @BeanParam PageRequest page, UriInfo uri) {
        var stops = database.list(
                "select id, version, phase, origin, recorded_at from benefit_stop where id > ? order by id limit ?",
                LedgerStop::read,
                page.afterId(),
                page.fetch());
        return Paged.of(stops, page, stop -> stop.stopId().toString(), uri);
    }

    /**
     * @param version of the stream, as its newest event tells it
     * @param recordedAt of that version, business time
     */
    @Schema(name = "LedgerStop")
    record LedgerStop(UUID stopId, long version, Phase phase, Origin origin, Instant recordedAt) {
        static LedgerStop read(SqlRow row) {
            return new LedgerStop(
                    row.uuid("id"),
                    row.number("version"),
                    row.code("phase", Phase.class),
                    row.code("origin", Origin.class),
                    row.instant("recorded_at"));
        }
    }
}
