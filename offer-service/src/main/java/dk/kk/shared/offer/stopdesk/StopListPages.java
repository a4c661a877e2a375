package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;

import dk.kk.shared.offer.benefitstop.CheckedStopResource;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopsUnderWay;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.live.LivePages;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BifList;
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

/** The team's stops by deadline. The methods bear the API's names, which stand in the audit. */
@Path("/stops")
class StopListPages {
    private final CheckedStopResource api;
    private final StopsUnderWay stops;
    private final LivePages live;
    private final StopMarks marks;
    private final Caller caller;
    private final BusinessClock clock;

    StopListPages(
            CheckedStopResource api,
            StopsUnderWay stops,
            LivePages live,
            StopMarks marks,
            Caller caller,
            BusinessClock clock) {
        this.api = api;
        this.stops = stops;
        this.live = live;
        this.marks = marks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param seen what the stops were at before they were read
     * @param manager decides about held runs too
     */
    @CheckedTemplate(basePath = "stopdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StopsPage(ListedStops content, String seen, boolean manager) implements TemplateInstance {}

    @CheckedTemplate(basePath = "stopdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StopList(ListedStops content) implements TemplateInstance {}

    @GET
    @BifList
    @PagePurpose(CASEWORK)
    public TemplateInstance listStopsUnderWay(
            @RestQuery @Nullable Phase phase, @Valid @BeanParam PageRequest page, UriInfo uri) {
        var seen = live.mark(marks.ofCaller());
        return new StopsPage(content(phase, page, uri), seen, caller.is(BIF_MANAGER));
    }

    /** The part of the page that renews itself. */
    @GET
    @Path("/list")
    @BifList
    @PagePurpose(CASEWORK)
    public TemplateInstance listStopsUnderWayAgain(
            @RestQuery @Nullable Phase phase, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return new StopList(content(phase, page, uri));
    }

    @GET
    @Path("/changes")
    @Blocking
    @StopViewers
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@Context Sse sse, @RestQuery @DefaultValue("") String seen) {
        return live.changes(sse, marks.ofCaller(), seen);
    }

    private ListedStops content(@Nullable Phase phase, PageRequest page, UriInfo uri) {
        var listed = api.listStopsUnderWay(phase, new OfCaseworker(), null, page, uri);
        var rows = listed.getEntity().stream()
                .map(stop -> ListedStops.Row.of(stop, clock.today()))
                .toList();
        return new ListedStops(
                phase,
                rows,
                stops.count(CheckedStopResource.shown(phase)),
                caller.units().isEmpty(),
                uri.getQueryParameters().getFirst("after"),
                Paged.next(listed));
    }
}
