package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/duty-measures")
class DutyMeasureResource {

    private static final String FROM =
            "The first day on which a stop began; without it, the year up to the last day is measured";
    private static final String TO = "The last day on which a stop began, included; today without it";

    private final MeasureDuties measure;

    DutyMeasureResource(MeasureDuties measure) {
        this.measure = measure;
    }

    @GET
    @ExactFiguresRead
    @Operation(
            summary = "How the duty to tell SOF of a stop was kept: until SOF was told, until contact, until payment")
    public List<DutyMeasureView> listDutyMeasures(
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.all(measure.span(from, to), knownAt);
    }

    @GET
    @Path("/{code}")
    @ExactFiguresRead
    @Operation(summary = "One measure of how a duty was kept")
    public DutyMeasureView getDutyMeasure(
            @RestPath DutyMeasure code,
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.one(code, measure.span(from, to), knownAt);
    }

    @GET
    @Path("/{code}/recount")
    @ExactFiguresRead
    @Operation(
            summary =
                    "The same measure counted once more, by one statement over all that was heard: it must be the same")
    public DutyMeasureView recountDutyMeasure(
            @RestPath DutyMeasure code,
            @RestQuery @Nullable @Parameter(description = FROM) LocalDate from,
            @RestQuery @Nullable @Parameter(description = TO) LocalDate to,
            @RestQuery @Nullable @Parameter(description = MeasuredMoment.KNOWN_AT) LocalDate knownAt) {
        return measure.again(code, measure.span(from, to), knownAt);
    }
}
