package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.waiting.MeasuredMoment;
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

@Path("/api/v1/duty-measures/longer-term-effort")
class EffortMeasureResource {
    private static final String FROM =
            "The first day of the effort; without it, the year up to the last day is measured";
    private static final String TO = "The last day of the effort, included; today without it";

    private final MeasureEffort measure;
    private final BusinessClock clock;

    EffortMeasureResource(MeasureEffort measure, BusinessClock clock) {
        this.measure = measure;
        this.clock = clock;
    }

    @GET
    @ExactFiguresRead
    @Operation(summary = "How the longer-term effort was kept: whom it reached, their hours and their plans")
    public EffortMeasureView getEffortMeasure(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.of(Span.of(from, to, clock.today()), knownAt);
    }

    @GET
    @Path("/recount")
    @ExactFiguresRead
    @Operation(summary = "The same counted once more, citizen by citizen: it must be the same")
    public EffortMeasureView recountEffortMeasure(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.again(Span.of(from, to, clock.today()), knownAt);
    }
}
