package dk.kk.shared.notification.operations;

import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.notification.reconciliation.LastRuns;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.rules.Operators;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What operations do from the page Event flows about incidents, and about the reconciliation. */
@Path("/operations")
class DutyPages {
    private static final URI INCIDENTS = URI.create("/operations#incidents");
    private static final URI DUTY = URI.create("/operations#duty");

    private final Incidents incidents;
    private final LastRuns runs;
    private final Caller caller;

    DutyPages(Incidents incidents, LastRuns runs, Caller caller) {
        this.incidents = incidents;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @Path("/incidents/{id}/acknowledgement")
    @Operators
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> acknowledge(@RestPath UUID id) {
        incidents.acknowledge(id, caller.principal().actor());
        return RestResponse.seeOther(INCIDENTS);
    }

    /** Who was asked to log in when the form was sent comes here, and sees what there is now. */
    @GET
    @Path("/incidents/{id}/acknowledgement")
    @Operators
    public RestResponse<Void> acknowledged(@RestPath UUID id) {
        return RestResponse.seeOther(INCIDENTS);
    }

    @POST
    @Path("/reconciliation")
    @Operators
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> reconcile() {
        runs.begin(caller.principal().actor());
        return RestResponse.seeOther(DUTY);
    }

    /** As above. */
    @GET
    @Path("/reconciliation")
    @Operators
    public RestResponse<Void> reconciled() {
        return RestResponse.seeOther(DUTY);
    }
}
