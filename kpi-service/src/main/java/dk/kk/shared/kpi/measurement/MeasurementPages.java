package dk.kk.shared.kpi.measurement;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.measurement.MeasurementResource.Freeze;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When the strategy measures, what was frozen, and whether it still comes of the facts. */
@Path("/measurements")
class MeasurementPages {

    private final MeasurementResource api;
    private final Measurements measurements;
    private final RecountMeasurement recount;
    private final ShowMeasurements show;

    MeasurementPages(
            MeasurementResource api, Measurements measurements, RecountMeasurement recount, ShowMeasurements show) {
        this.api = api;
        this.measurements = measurements;
        this.recount = recount;
        this.show = show;
    }

    @CheckedTemplate(basePath = "measurement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MeasurementList(MeasuringCalendar calendar, List<ShownMeasurement> frozen) implements TemplateInstance {}

    @CheckedTemplate(basePath = "measurement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MeasurementPage(ShownMeasurement frozen, RecountedMeasurement recounted) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance listMeasurements() {
        return new MeasurementList(show.calendar(), show.all());
    }

    @GET
    @Path("/{id}")
    @FiguresRead
    public TemplateInstance getMeasurement(@RestPath UUID id) {
        var frozen = measurements.get(id);
        return new MeasurementPage(show.shown(frozen), recount.recount(frozen, Population.STRATEGY));
    }

    /** What is refused is a page of its own that says why. */
    @POST
    @SecretaryFreezes
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> freezeMeasurement(
            @RestForm @Nullable LocalDate asOf, @RestForm @Nullable LocalDate knownAt) {
        if (asOf == null || knownAt == null) {
            throw new RuleViolation("form-field-missing", "field", asOf == null ? "asOf" : "knownAt");
        }
        var frozen = api.freezeMeasurement(new Freeze(asOf, knownAt)).getEntity();
        return RestResponse.seeOther(URI.create("/measurements/" + frozen.id()));
    }
}
