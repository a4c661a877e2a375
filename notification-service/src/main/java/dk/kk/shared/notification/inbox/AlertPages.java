package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.inbox.AlertResource.AcknowledgeAlert;
import dk.kk.shared.notification.inbox.SeenAlert.Changes;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.page.KeptChoice;
import dk.kk.shared.platform.people.CitizenNames;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One alert, opened: whom it is about, what can be done, and what was. The methods bear the API's names, which stand in the audit. */
@Path("/inbox")
class AlertPages {
    private static final Set<String> OVERTAKEN = Set.of("version-stale", "illegal-move");
    private static final int NO_OUTCOME = 422;

    private final AlertResource api;
    private final CitizenNames names;
    private final Caller caller;

    AlertPages(AlertResource api, CitizenNames names, Caller caller) {
        this.api = api;
        this.names = names;
        this.caller = caller;
    }

    /**
     * @param attempt null where the alert was only opened
     * @param kept what was chosen before a login came between, and is not sent yet
     * @param sent the answer to BIF that led here; null where none did
     */
    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AlertPage(
            OpenedAlert opened,
            @Nullable Attempt attempt,
            @Nullable Outcome kept,
            @Nullable SentAnswer sent) implements TemplateInstance {}

    /**
     * How far an acknowledgement came that was not taken.
     *
     * @param choice stays chosen
     * @param changes since the alert was seen
     */
    record Attempt(@Nullable Outcome choice, Changes changes) {

        /** The form was sent without an outcome. */
        public boolean unchosen() {
            return choice == null;
        }
    }

    @GET
    @Path("/{id}")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    public TemplateInstance getAlert(
            @RestPath UUID id, @RestQuery @Nullable Outcome outcome, @RestQuery boolean answered) {
        return page(api.getAlert(id).getEntity(), null, outcome, answered ? SentAnswer.TAKEN : null);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> acknowledgeAlert(
            @RestPath UUID id, @RestForm @KeptChoice @Nullable Outcome outcome, @BeanParam SeenAlert seen) {
        if (outcome == null) {
            var alert = api.getAlert(id).getEntity();
            return again(NO_OUTCOME, alert, new Attempt(null, seen.until(alert)));
        }
        try {
            api.acknowledgeAlert(id, seen.ifMatch(), new AcknowledgeAlert(outcome));
            return done(outcome);
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code())) {
                throw refusal;
            }
            var now = api.getAlert(id).getEntity();
            return seen.standsIn(now)
                    ? acknowledgeAlert(id, outcome, seen.in(now)) // as after an answer to BIF
                    : overtaken(refusal, now, outcome, seen);
        }
    }

    /** Where a login ends that came between the form and its sending: nothing is stored, what was chosen is chosen again. */
    @GET
    @Path("/{id}/acknowledgement")
    @InboxViewers
    public RestResponse<Void> open(@RestPath UUID id, @RestQuery @Nullable Outcome outcome) {
        return RestResponse.seeOther(URI.create("/inbox/" + id + (outcome == null ? "" : "?outcome=" + outcome)));
    }

    /** The second click of a double one says what the first one did. */
    private RestResponse<String> overtaken(RuleViolation refusal, AlertView now, Outcome outcome, SeenAlert seen) {
        if (now.outcome() == outcome && caller.employee().equals(now.acknowledgedBy())) {
            return done(outcome);
        }
        var status = Problem.of(refusal.code(), refusal.arguments()).status();
        return again(status, now, new Attempt(outcome, seen.until(now)));
    }

    private RestResponse<String> again(int status, AlertView alert, Attempt attempt) {
        return ResponseBuilder.<String>create(status)
                .entity(page(alert, attempt, null, null).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    private AlertPage page(
            AlertView alert, @Nullable Attempt attempt, @Nullable Outcome kept, @Nullable SentAnswer sent) {
        var opened = OpenedAlert.of(alert, names.of(alert.citizenId()));
        return new AlertPage(opened, attempt, kept != null && opened.offers(kept) ? kept : null, sent);
    }

    private static RestResponse<String> done(Outcome outcome) {
        return RestResponse.seeOther(URI.create("/inbox?done=" + outcome));
    }
}
