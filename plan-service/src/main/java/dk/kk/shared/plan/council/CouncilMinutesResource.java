package dk.kk.shared.plan.council;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.document.PdfFile;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A meeting's minutes: a draft that follows what is decided, then what the council approved. */
@Path("/api/v1/council-meetings/{id}/minutes")
public class CouncilMinutesResource {
    private final Desk desk;
    private final CouncilMeetings meetings;
    private final DrawUpMinutes drawUp;
    private final Caller caller;
    private final BusinessClock clock;

    CouncilMinutesResource(
            Desk desk, CouncilMeetings meetings, DrawUpMinutes drawUp, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.drawUp = drawUp;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @FiguresRead
    @Operation(summary = "What a meeting's minutes tell: as approved, or as they stand now")
    public RestResponse<MinutesContent> getCouncilMinutes(@RestPath UUID id) {
        return desk.show(meetings, id, drawUp::of);
    }

    @GET
    @Path("/document")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @FiguresRead
    @Operation(summary = "A meeting's minutes as a document, in Danish, to be read or printed")
    public String getCouncilMinutesDocument(@RestPath UUID id) {
        return document(id).page();
    }

    @GET
    @Path("/document/pdf")
    @Produces(PdfFile.TYPE)
    @Transactional
    @FiguresRead
    @Operation(summary = "A meeting's minutes as PDF, in Danish, tagged so that they can be read aloud")
    public RestResponse<byte[]> getCouncilMinutesPdf(@RestPath UUID id) {
        return document(id).pdf();
    }

    @GET
    @Path("/document/odt")
    @Produces(OdtFile.TYPE)
    @Transactional
    @FiguresRead
    @Operation(summary = "A meeting's minutes as a text that can be edited; an edited copy is not what was approved")
    public RestResponse<byte[]> getCouncilMinutesOdt(@RestPath UUID id) {
        return document(id).odt();
    }

    @POST
    @Path("/approval")
    @CouncilDecides
    @MovesTo("MINUTES_APPROVED")
    @Operation(summary = "Approve a meeting's minutes, for good; nothing on the agenda is undecided")
    public RestResponse<CouncilMeetingView> approveCouncilMinutes(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var by = caller.principal().actor();
        return desk.change(
                meetings,
                id,
                ifMatch,
                meeting -> meeting.approve(drawUp.of(meeting), by, clock),
                meeting -> CouncilMeetingView.of(meeting, caller));
    }

    private MinutesDocument document(UUID id) {
        var meeting = meetings.get(id);
        return new MinutesDocument(new ShownMinutes(drawUp.of(meeting), meeting.approved()));
    }
}
