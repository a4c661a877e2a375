package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.rules.BifSide;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One stop, opened: whom it is about, what it rests on, and what can be done. */
@Path("/stops")
class OpenedStopPages {
    private final StopDesk desk;

    OpenedStopPages(StopDesk desk) {
        this.desk = desk;
    }

    /** @param done the form that the person comes from */
    @GET
    @Path("/{id}")
    @BifSide
    @PagePurpose(CASEWORK)
    public TemplateInstance getStopChecklist(@RestPath UUID id, @RestQuery @Nullable StopForm done) {
        return desk.page(id, done);
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{id}/{form}")
    @StopViewers
    public RestResponse<Void> open(@RestPath UUID id, @RestPath String form) {
        return RestResponse.seeOther(URI.create("/stops/" + id));
    }
}
