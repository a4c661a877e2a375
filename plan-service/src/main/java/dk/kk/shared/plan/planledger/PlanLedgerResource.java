package dk.kk.shared.plan.planledger;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
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

/** Of what a side is to be told, and of what no more: asked of the tables themselves and not of what was told of them. */
@Path("/api/v1/plan-ledger")
public class PlanLedgerResource {
    /** Their ids are unique together. Of version 0 nothing was ever told: it is from before there were notices. */
    private static final String PAGE = """
            select * from (
                (select 'coordination-request' as kind, id, version, phase = 'ASKED' as open, recorded_at
                 from coordination_request where id > ? order by id limit ?)
                union all
                (select 'finding-notice', id, version, phase = 'OPEN', recorded_at
                 from finding_notice where id > ? order by id limit ?)
                union all
                (select 'procedure-step-notice', id, version, phase = 'OPEN', recorded_at
                 from procedure_step_notice where id > ? and version > 0 order by id limit ?)) told
            order by id limit ?
            """;

    private final Database database;

    PlanLedgerResource(Database database) {
        this.database = database;
    }

    @GET
    @PlanReconcilers
    @Operation(
            summary =
                    "All requests, finding notices and step notices in the order of their ids: where each stands, not whose it is")
    public RestResponse<List<LedgerMatter>> listPlanLedger(@Valid @BeanParam PageRequest page, UriInfo uri) {
        var after = page.afterId();
        var most = page.fetch();
        var matters = database.list(PAGE, LedgerMatter::read, after, most, after, most, after, most, most);
        return Paged.of(matters, page, matter -> matter.id().toString(), uri);
    }

    /**
     * @param kind of the stream
     * @param version of the stream, as its newest event tells it
     * @param open a side is to be told
     * @param recordedAt of that version, business time
     */
    @Schema(name = "LedgerMatter")
    record LedgerMatter(String kind, UUID id, long version, boolean open, Instant recordedAt) {
        static LedgerMatter read(SqlRow row) {
            return new LedgerMatter(
                    row.text("kind"),
                    row.uuid("id"),
                    row.number("version"),
                    row.flag("open"),
                    row.instant("recorded_at"));
        }
    }
}
