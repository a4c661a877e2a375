package dk.kk.shared.kpi.approachwait;

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

/** Beside the measures of stops, whose counts are of other things. */
@Path("/api/v1/duty-measures/approaches")
class ApproachWaitResource {
    private static final String FROM =
            "The first day on which a citizen asked; without it, the year up to the last day is measured";
    private static final String TO = "The last day on which a citizen asked, included; today without it";

    private final MeasureApproaches measure;
    private final BusinessClock clock;

    ApproachWaitResource(MeasureApproaches measure, BusinessClock clock) {
        this.measure = measure;
        this.clock = clock;
    }

    @GET
    @ExactFiguresRead
    @Operation(summary = "How the green line was kept: how long citizens on it, and others, waited for a caseworker")
    public ApproachWaitsView getApproachWaits(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.of(Span.of(from, to, clock.today()), knownAt);
    }

    @GET
    @Path("/recount")
    @ExactFiguresRead
    @Operation(summary = "The same counted once more, by one statement over all that was heard: it must be the same")
    public ApproachWaitsView recountApproachWaits(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.again(Span.of(from, to, clock.today()), knownAt);
    }
}
