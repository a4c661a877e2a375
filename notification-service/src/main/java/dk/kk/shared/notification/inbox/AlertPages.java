package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.notification.alert.NoActionReason;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.inbox.AlertResource.ActOnAlert;
import dk.kk.shared.notification.inbox.SeenAlert.Changes;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.page.KeptChoice;
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
import java.util.Objects;
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
    private static final int INCOMPLETE = 422;

    private final AlertResource api;
    private final OpenedAlerts opened;
    private final Caller caller;

    AlertPages(AlertResource api, OpenedAlerts opened, Caller caller) {
        this.api = api;
        this.opened = opened;
        this.caller = caller;
    }

    /**
     * @param attempt null where the alert was only opened
     * @param kept what was chosen before a login came between, and is not sent yet
     * @param sent the answer to BIF that led here; null where none did
     * @param overtaken another was quicker with what the person clicked
     */
    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AlertPage(
            OpenedAlert opened,
            @Nullable Attempt attempt,
            @Nullable Outcome kept,
            @Nullable SentAnswer sent,
            boolean overtaken)
            implements TemplateInstance {}

    /**
     * How far an outcome came that was not taken.
     *
     * @param choice stays chosen
     * @param reason stays chosen
     * @param changes since the alert was seen
     */
    record Attempt(@Nullable Outcome choice, @Nullable NoActionReason reason, Changes changes) {
        /** The form was sent without an outcome. */
        public boolean unchosen() {
            return choice == null;
        }

        /** Nothing was done, and nobody said why. */
        public boolean unreasoned() {
            return choice == Outcome.NO_ACTION && reason == null;
        }

        public boolean incomplete() {
            return unchosen() || unreasoned();
        }
    }

    @GET
    @Path("/{id}")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    public TemplateInstance getAlert(
            @RestPath UUID id,
            @RestQuery @Nullable Outcome outcome,
            @RestQuery boolean answered,
            @RestQuery boolean overtaken) {
        var alert = api.getAlert(id).getEntity();
        return page(alert, null, outcome, answered ? SentAnswer.TAKEN : null, overtaken);
    }

    /** @param close nothing more is to be done about it */
    @POST
    @Path("/{id}/outcome")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> actOnAlert(
            @RestPath UUID id,
            @RestForm @KeptChoice @Nullable Outcome outcome,
            @RestForm @Nullable NoActionReason reason,
            @RestForm boolean close,
            @BeanParam SeenAlert seen) {
        var because = outcome == Outcome.NO_ACTION ? reason : null;
        if (outcome == null || (outcome == Outcome.NO_ACTION && because == null)) {
            var alert = api.getAlert(id).getEntity();
            return again(INCOMPLETE, alert, new Attempt(outcome, because, seen.until(alert)));
        }
        try {
            var acted = api.actOnAlert(id, seen.ifMatch(), new ActOnAlert(outcome, because))
                    .getEntity();
            if (close) {
                api.closeAlert(id, new IfMatch(acted.version()));
            }
            return done(outcome);
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code())) {
                throw refusal;
            }
            var now = api.getAlert(id).getEntity();
            return seen.standsIn(now)
                    ? actOnAlert(id, outcome, reason, close, seen.in(now)) // as after an answer to BIF
                    : overtaken(refusal, now, new Attempt(outcome, because, seen.until(now)));
        }
    }

    /** Where a login ends that came between the form and its sending: nothing is stored, what was chosen is chosen again. */
    @GET
    @Path("/{id}/outcome")
    @InboxViewers
    public RestResponse<Void> open(@RestPath UUID id, @RestQuery @Nullable Outcome outcome) {
        return RestResponse.seeOther(URI.create("/inbox/" + id + (outcome == null ? "" : "?outcome=" + outcome)));
    }

    /** The second click of a double one says what the first one did. */
    private RestResponse<String> overtaken(RuleViolation refusal, AlertView now, Attempt attempt) {
        var outcome = Objects.requireNonNull(attempt.choice());
        if (now.outcome() == outcome && caller.employee().equals(now.handling().actedBy())) {
            return done(outcome);
        }
        return again(Problem.of(refusal.code(), refusal.arguments()).status(), now, attempt);
    }

    private RestResponse<String> again(int status, AlertView alert, Attempt attempt) {
        return ResponseBuilder.<String>create(status)
                .entity(page(alert, attempt, null, null, false).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    private AlertPage page(
            AlertView alert,
            @Nullable Attempt attempt,
            @Nullable Outcome kept,
            @Nullable SentAnswer sent,
            boolean overtaken) {
        var shown = opened.of(alert);
        return new AlertPage(shown, attempt, kept != null && shown.offers(kept) ? kept : null, sent, overtaken);
    }

    private static RestResponse<String> done(Outcome outcome) {
        return RestResponse.seeOther(URI.create("/inbox?done=" + outcome));
    }
}
