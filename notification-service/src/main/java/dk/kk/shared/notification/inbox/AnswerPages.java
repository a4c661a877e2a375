package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.notification.inbox.AlertPages.AlertPage;
import dk.kk.shared.notification.inbox.SentAnswer.Fate;
import dk.kk.shared.platform.access.PagePurpose;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** SOF's answer to a stop that is not decided, given from its alert. The alert stays as it is: to acknowledge is another step. */
@Path("/inbox")
class AnswerPages {
    private final AlertResource api;
    private final AnswerToBif bif;
    private final OpenedAlerts opened;

    AnswerPages(AlertResource api, AnswerToBif bif, OpenedAlerts opened) {
        this.api = api;
        this.bif = bif;
        this.opened = opened;
    }

    /** @param version of the alert on the page that was sent */
    @POST
    @Path("/{id}/answer")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> answerStop(
            @RestPath UUID id, @RestForm @Nullable HearingAnswer answer, @RestForm @Nullable Long version) {
        var alert = api.getAlert(id).getEntity();
        var seen = version == null ? alert.version() : version;
        var sent = new SentAnswer(answer, fate(alert, answer, seen), seen);
        return sent.isTaken()
                ? RestResponse.seeOther(URI.create("/inbox/" + id + "?answered=true"))
                : again(alert, sent);
    }

    /** Where a login ends that came between the form and its sending. */
    @GET
    @Path("/{id}/answer")
    @InboxViewers
    public RestResponse<Void> openAnswered(@RestPath UUID id) {
        return RestResponse.seeOther(URI.create("/inbox/" + id));
    }

    private Fate fate(AlertView alert, @Nullable HearingAnswer answer, long seen) {
        if (answer == null) {
            return Fate.UNCHOSEN;
        }
        return HearingAnswer.to(alert).isEmpty() ? Fate.TOO_LATE : bif.give(alert, answer, seen);
    }

    private RestResponse<String> again(AlertView alert, SentAnswer sent) {
        var page = new AlertPage(opened.of(alert), null, null, sent, false);
        return ResponseBuilder.<String>create(sent.fate().status())
                .entity(page.render())
                .type("text/html;charset=UTF-8")
                .build();
    }
}
