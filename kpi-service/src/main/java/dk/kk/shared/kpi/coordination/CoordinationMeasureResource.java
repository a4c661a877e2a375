package dk.kk.shared.kpi.coordination;

import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Beside the measures of stops and approaches, whose counts are of other things. */
@Path("/api/v1/duty-measures/coordination")
class CoordinationMeasureResource {
    private static final String FROM =
            "The first day on which a side was asked; without it, the year up to the last day is measured";
    private static final String TO = "The last day on which a side was asked, included; today without it";
    private static final String AS_OF = "As it was known at the end of that day; today without it";

    private final MeasureCoordination measure;
    private final BusinessClock clock;

    CoordinationMeasureResource(MeasureCoordination measure, BusinessClock clock) {
        this.measure = measure;
        this.clock = clock;
    }

    @GET
    @ExactFiguresRead
    @Operation(summary = "How coordination was kept: how many requests each side answered in time")
    public CoordinationMeasureView getCoordinationMeasure(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = AS_OF) LocalDate asOf) {
        return measure.of(Span.of(from, to, clock.today()), asOf);
    }

    @GET
    @Path("/recount")
    @ExactFiguresRead
    @Operation(summary = "The same counted once more, request by request: it must be the same")
    public CoordinationMeasureView recountCoordinationMeasure(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = AS_OF) LocalDate asOf) {
        return measure.again(Span.of(from, to, clock.today()), asOf);
    }
}
