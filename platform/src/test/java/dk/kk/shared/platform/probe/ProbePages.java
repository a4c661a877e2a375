package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.live.LivePages;
import dk.kk.shared.platform.rules.AnyRole;
import dk.kk.shared.platform.rules.Operators;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Pages of the probe: one for all, one for operations, one of a person's, a form, and a live part. */
@Path("/probe-pages")
class ProbePages {
    private final ProbeResource probes;
    private final LivePages live;

    ProbePages(ProbeResource probes, LivePages live) {
        this.probes = probes;
        this.live = live;
    }

    @CheckedTemplate(basePath = "probe", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProbePage(String label) implements TemplateInstance {}

    @GET
    @AnyRole
    public TemplateInstance show() {
        return new ProbePage("<æøå & \"quoted\">");
    }

    @GET
    @Path("/operations")
    @Operators
    public TemplateInstance operations() {
        return new ProbePage("operations");
    }

    @GET
    @Path("/{id}")
    @ProbeResource.OwnProbe
    @PagePurpose(Purpose.CASEWORK)
    public TemplateInstance one(@RestPath UUID id) {
        return new ProbePage(probes.getProbe(id).getEntity().label());
    }

    @POST
    @AnyRole
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> send(@RestForm String label) {
        return RestResponse.seeOther(URI.create("/probe-pages?sent=" + label));
    }

    @GET
    @Path("/changes")
    @AnyRole
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@Context Sse sse, @RestQuery String seen) {
        return live.changes(sse, Set.of("probe"), seen);
    }
}
