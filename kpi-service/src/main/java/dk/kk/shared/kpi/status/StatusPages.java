package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Which status is due, and each as a document, on the page and to be kept. */
@Path("/statuses")
class StatusPages {

    private final ShowStatuses show;
    private final StatusDocumentResource api;

    StatusPages(ShowStatuses show, StatusDocumentResource api) {
        this.show = show;
        this.api = api;
    }

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusList(ShownCalendar calendar) implements TemplateInstance {}

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusPage(OpenedStatus opened) implements TemplateInstance {}

    @GET
    @Transactional
    @FiguresRead
    public TemplateInstance listStatuses() {
        return new StatusList(show.calendar());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @ExactFiguresRead
    public TemplateInstance getStatus(@RestPath UUID id) {
        return new StatusPage(show.opened(id));
    }

    @GET
    @Path("/{id}/document.html")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @ExactFiguresRead
    public RestResponse<String> keepStatusHtml(@RestPath UUID id) {
        return StatusFile.HTML.kept(show.shown(id), api.getCommitteeStatusDocument(id));
    }

    @GET
    @Path("/{id}/document.pdf")
    @Produces("application/pdf")
    @ExactFiguresRead
    public RestResponse<byte[]> keepStatusPdf(@RestPath UUID id) {
        return api.getCommitteeStatusPdf(id);
    }

    @GET
    @Path("/{id}/document.odt")
    @Produces(OdtFile.TYPE)
    @ExactFiguresRead
    public RestResponse<byte[]> keepStatusOdt(@RestPath UUID id) {
        return api.getCommitteeStatusOdt(id);
    }

    @GET
    @Path("/{id}/figures.csv")
    @Produces("text/csv")
    @ExactFiguresRead
    public RestResponse<String> keepStatusFigures(@RestPath UUID id) {
        return api.getCommitteeStatusFigures(id);
    }

    /** Where a login ends that came between a form and its sending: nothing was stored. */
    @GET
    @Path("/{id}/{form}")
    @ExactFiguresRead
    public RestResponse<Void> openStatus(@RestPath UUID id, @RestPath String form) {
        return RestResponse.seeOther(URI.create("/statuses/" + id));
    }
}
