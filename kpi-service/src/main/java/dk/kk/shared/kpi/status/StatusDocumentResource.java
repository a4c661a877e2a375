package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.document.PdfFile;
import dk.kk.shared.platform.rules.ExactFiguresRead;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A status as a document, and whether it still comes of the facts. */
@Path("/api/v1/committee-statuses/{id}")
class StatusDocumentResource {

    private final Desk desk;
    private final CommitteeStatuses statuses;
    private final ShowStatus show;
    private final RecountStatus recount;

    StatusDocumentResource(Desk desk, CommitteeStatuses statuses, ShowStatus show, RecountStatus recount) {
        this.desk = desk;
        this.statuses = statuses;
        this.show = show;
        this.recount = recount;
    }

    @GET
    @Path("/document")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @ExactFiguresRead
    @Operation(summary = "The whole document, in Danish, to be read or printed")
    public String getCommitteeStatusDocument(@RestPath UUID id) {
        return new StatusHtml(show.shown(statuses.get(id))).page();
    }

    @GET
    @Path("/document/pdf")
    @Produces(PdfFile.TYPE)
    @Transactional
    @ExactFiguresRead
    @Operation(summary = "The whole document as PDF, tagged so that it can be read aloud")
    public RestResponse<byte[]> getCommitteeStatusPdf(@RestPath UUID id) {
        var shown = show.shown(statuses.get(id));
        return StatusFile.PDF.kept(shown, new PdfFile(new StatusHtml(shown).print()).bytes());
    }

    @GET
    @Path("/document/odt")
    @Produces(OdtFile.TYPE)
    @Transactional
    @ExactFiguresRead
    @Operation(summary = "The whole document as a text that can be edited; an edited copy is not what was frozen")
    public RestResponse<byte[]> getCommitteeStatusOdt(@RestPath UUID id) {
        var shown = show.shown(statuses.get(id));
        return StatusFile.ODT.kept(shown, new StatusOdt(shown).bytes());
    }

    @GET
    @Path("/figures")
    @Produces("text/csv")
    @Transactional
    @ExactFiguresRead
    @Operation(summary = "Every figure of a status: CSV with semicolons, one figure a line")
    public RestResponse<String> getCommitteeStatusFigures(@RestPath UUID id) {
        var shown = show.shown(statuses.get(id));
        return StatusFile.CSV.kept(shown, new StatusFigures(shown.told()).csv());
    }

    @GET
    @Path("/recount")
    @ExactFiguresRead
    @Operation(summary = "A status counted once more: whether it still comes of the facts, and is what was frozen")
    public RestResponse<RecountedStatus> recountCommitteeStatus(@RestPath UUID id) {
        return desk.show(statuses, id, recount::recount);
    }
}
