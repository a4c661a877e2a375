package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The register, and each duty, as of any day. */
@Path("/duties")
class DutyPages {
    private final ShowDuties show;

    DutyPages(ShowDuties show) {
        this.show = show;
    }

    /** All of them, as the status tells of them. */
    @CheckedTemplate(basePath = "duty", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DutyList(ShownRegister register) implements TemplateInstance {}

    /**
     * @param attempt null where the duty was only opened
     * @param fields of the forms, as the attempt leaves them
     * @param done the form that the person comes from
     */
    @CheckedTemplate(basePath = "duty", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DutyPage(
            OpenedDuty opened,
            @Nullable DutyAttempt attempt,
            FormValues fields,
            @Nullable DutyForm done) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance listDuties(@RestQuery @Nullable LocalDate asOf) {
        return new DutyList(show.register(asOf));
    }

    @GET
    @Path("/{code}")
    @FiguresRead
    public TemplateInstance getDuty(
            @RestPath String code, @RestQuery @Nullable LocalDate asOf, @RestQuery @Nullable DutyForm done) {
        return new DutyPage(show.opened(code, asOf), null, new FormValues(null), done);
    }
}
