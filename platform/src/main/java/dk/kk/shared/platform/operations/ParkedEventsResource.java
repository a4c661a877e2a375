package dk.kk.shared.platform.operations;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.parking.ChosenEvents;
import dk.kk.shared.platform.parking.ListedEvent;
import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.parking.ShownEvent;
import dk.kk.shared.platform.rules.Operators;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What operations do about events that could not be applied. */
@Path("/api/v1/parked-events")
public class ParkedEventsResource {

    private final ParkedEvents parked;
    private final Inbox inbox;
    private final RedriveMany redriveMany;
    private final Caller caller;

    ParkedEventsResource(ParkedEvents parked, Inbox inbox, RedriveMany redriveMany, Caller caller) {
        this.parked = parked;
        this.inbox = inbox;
        this.redriveMany = redriveMany;
        this.caller = caller;
    }

    @GET
    @Operators
    @Operation(summary = "List the events that wait for a human, oldest first")
    public RestResponse<List<ListedEvent>> listParkedEvents(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Paged.of(parked.open(page.afterNumber(), page.fetch()), page, event -> Long.toString(event.id()), uri);
    }

    @GET
    @Path("/{id}")
    @Operators
    @Operation(
            summary = "A parked event with the ids, days and codes in it; nothing that could be a name or a CPR number")
    public RestResponse<ShownEvent> getParkedEvent(@RestPath long id) {
        return RestResponse.ok(parked.show(id));
    }

    @POST
    @Path("/redrive")
    @Operators
    @Operation(
            summary =
                    "Try many parked events again, oldest first, 500 at most; each has its effect once, however often it is tried")
    @APIResponseSchema(value = Redriven.class, responseCode = "200", responseDescription = "Tried")
    public RestResponse<Redriven> redriveParkedEvents(@Valid @NotNull ChosenEvents chosen) {
        return RestResponse.ok(redriveMany.of(chosen));
    }

    @POST
    @Path("/{id}/redrive")
    @Operators
    @Operation(summary = "Try a parked event again")
    @APIResponse(responseCode = "204", description = "Applied")
    public RestResponse<Void> redriveParkedEvent(@RestPath long id) {
        inbox.redrive(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/dismissal")
    @Operators
    @Operation(summary = "Let a parked event go that will never be applied; it is kept, with who said so")
    @APIResponse(responseCode = "204", description = "Dismissed")
    public RestResponse<Void> dismissParkedEvent(@RestPath long id) {
        parked.dismiss(id, caller.principal().actor());
        return RestResponse.noContent();
    }
}
