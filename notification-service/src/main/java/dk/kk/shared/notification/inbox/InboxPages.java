package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.live.LivePages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The alerts that wait for a team, and those it has handled. The methods bear the API's names, which stand in the audit. */
@Path("/inbox")
class InboxPages {
    private final AlertResource api;
    private final Alerts alerts;
    private final LivePages live;
    private final InboxMarks marks;
    private final Caller caller;
    private final BusinessClock clock;

    InboxPages(AlertResource api, Alerts alerts, LivePages live, InboxMarks marks, Caller caller, BusinessClock clock) {
        this.api = api;
        this.alerts = alerts;
        this.live = live;
        this.marks = marks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param seen what the alerts were at before they were read
     * @param done what was done about the alert that the person comes from
     */
    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InboxPage(
            InboxContent content, String seen, @Nullable Outcome done) implements TemplateInstance {}

    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InboxList(InboxContent content) implements TemplateInstance {}

    @GET
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    public TemplateInstance listAlerts(
            @RestQuery @DefaultValue("TEAM") InboxTab tab,
            @RestQuery @Nullable Outcome done,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        var seen = live.mark(marks.ofCaller());
        return new InboxPage(content(tab, page, uri), seen, done);
    }

    /** The part of the page that renews itself. */
    @GET
    @Path("/list")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    public TemplateInstance listAlertsAgain(
            @RestQuery @DefaultValue("TEAM") InboxTab tab, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return new InboxList(content(tab, page, uri));
    }

    @GET
    @Path("/changes")
    @Blocking
    @InboxViewers
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@Context Sse sse, @RestQuery @DefaultValue("") String seen) {
        return live.changes(sse, marks.ofCaller(), seen);
    }

    private InboxContent content(InboxTab tab, PageRequest page, UriInfo uri) {
        var query = tab.query();
        var listed = api.listAlerts(
                query.held(), null, query.phases(), query.mine(), query.order(), query.filter(), page, uri);
        var rows = listed.getEntity().stream()
                .map(alert -> InboxContent.Row.of(alert, clock))
                .toList();
        var unitless = caller.units().isEmpty() && !caller.is(Role.SPECIAL_UNIT);
        var after = uri.getQueryParameters().getFirst("after");
        var next = Paged.next(listed);
        return new InboxContent(tab, rows, alerts.open(), alerts.lately(), unitless, after, next);
    }
}
