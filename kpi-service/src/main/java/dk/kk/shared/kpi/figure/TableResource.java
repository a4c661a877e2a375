package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
class TableResource {

    private static final String TODAY_WITHOUT_IT = "A day; today without it";
    private static final String NOW_WITHOUT_IT = "As known at the end of that day; now without it";

    private final Figures figures;
    private final Watermarks watermarks;
    private final BusinessClock clock;

    TableResource(Figures figures, Watermarks watermarks, BusinessClock clock) {
        this.figures = figures;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    @GET
    @Path("/table-1")
    @FiguresRead
    @Operation(summary = "Table 1: citizens by main target group and match group on a day")
    public Table1View table1(
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt) {
        var day = new FigureDay(Objects.requireNonNullElseGet(asOf, clock::today), knownAt);
        var sources = SourceView.of(watermarks.bySource());
        return Table1View.of(figures.on(day), day, sources);
    }

    @GET
    @Path("/table-2")
    @FiguresRead
    @Operation(summary = "Table 2: activation rates in match group 4-5 on a day")
    public Table2View table2(
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt) {
        var day = new FigureDay(Objects.requireNonNullElseGet(asOf, clock::today), knownAt);
        var sources = SourceView.of(watermarks.bySource());
        return Table2View.of(figures.on(day), day, sources);
    }
}
