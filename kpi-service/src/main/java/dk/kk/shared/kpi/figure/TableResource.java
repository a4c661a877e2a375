package dk.kk.shared.kpi.figure;

import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
class TableResource {

    private static final String TODAY_WITHOUT_IT =
            "A day; today without it. Who sees protected numbers: the end of a month that is released; the latest without it";
    private static final String NOW_WITHOUT_IT =
            "As known at the end of that day; now without it, or as the release is known";

    private final ReadFigures figures;
    private final Watermarks watermarks;

    TableResource(ReadFigures figures, Watermarks watermarks) {
        this.figures = figures;
        this.watermarks = watermarks;
    }

    @GET
    @Path("/table-1")
    @FiguresRead
    @Operation(summary = "Table 1: citizens by main target group and match group on a day")
    public Table1View table1(
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt) {
        var sources = SourceView.of(watermarks.bySource());
        return Table1View.of(figures.on(asOf, knownAt), sources);
    }

    @GET
    @Path("/table-2")
    @FiguresRead
    @Operation(summary = "Table 2: activation rates in match group 4-5 on a day")
    public Table2View table2(
            @RestQuery @Nullable @Parameter(description = TODAY_WITHOUT_IT) LocalDate asOf,
            @RestQuery @Nullable @Parameter(description = NOW_WITHOUT_IT) LocalDate knownAt) {
        var sources = SourceView.of(watermarks.bySource());
        return Table2View.of(figures.on(asOf, knownAt), sources);
    }
}
