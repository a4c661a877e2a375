package dk.kk.shared.kpi.figure;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
class TableResource {

    private final AsOfFigures figures;
    private final BusinessClock clock;

    TableResource(AsOfFigures figures, BusinessClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Path("/table-1")
    @Access(roles = {ANALYST, COMMITTEE_SECRETARY, BIF_MANAGER, SOF_MANAGER, PROJECT_COUNCIL, SPECIAL_UNIT})
    @Operation(summary = "Table 1: citizens by main target group and match group on a day")
    public Table1View table1(@RestQuery @Nullable AsOf asOf) {
        var day = AsOf.or(asOf, clock.today());
        return Table1View.of(figures.on(day), day);
    }

    @GET
    @Path("/table-2")
    @Access(roles = {ANALYST, COMMITTEE_SECRETARY, BIF_MANAGER, SOF_MANAGER, PROJECT_COUNCIL, SPECIAL_UNIT})
    @Operation(summary = "Table 2: activation rates in match group 4-5 on a day")
    public Table2View table2(@RestQuery @Nullable AsOf asOf) {
        var day = AsOf.or(asOf, clock.today());
        return Table2View.of(figures.on(day), day);
    }
}
