package dk.kk.shared.kpi.status;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.kpi.duty.Author;
import dk.kk.shared.kpi.measurement.SecretaryFreezes;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The forms of the statuses' pages. What is refused is a page of its own that says why. */
@Path("/statuses")
class StatusFormPages {

    private final CommitteeStatusResource api;
    private final Caller caller;

    StatusFormPages(CommitteeStatusResource api, Caller caller) {
        this.api = api;
        this.caller = caller;
    }

    @POST
    @SecretaryWrites
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> makeStatus(@BeanParam SentStatus sent) {
        return page(api.makeCommitteeStatus(sent.made()).getEntity().id());
    }

    @POST
    @Path("/{id}/basis")
    @SecretaryWrites
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> setStatusBasis(@RestPath UUID id, @BeanParam SentStatus sent) {
        api.setCommitteeStatusBasis(id, sent.ifMatch(), sent.basis());
        return page(id);
    }

    @POST
    @Path("/{id}/introduction")
    @SecretaryWrites
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> writeStatusIntroduction(@RestPath UUID id, @BeanParam SentStatus sent) {
        api.writeCommitteeStatusIntroduction(id, sent.ifMatch(), sent.text());
        return page(id);
    }

    @POST
    @Path("/{id}/deviations")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> writeStatusDeviations(@RestPath UUID id, @BeanParam SentStatus sent) {
        var own = Author.of(caller).administration();
        api.writeCommitteeStatusDeviations(id, own, sent.ifMatch(), sent.text());
        return page(id);
    }

    @POST
    @Path("/{id}/approval")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> approveStatus(@RestPath UUID id, @BeanParam SentStatus sent) {
        api.approveCommitteeStatus(id, Author.of(caller).administration(), sent.ifMatch());
        return page(id);
    }

    @POST
    @Path("/{id}/freezing")
    @SecretaryFreezes
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> freezeStatus(@RestPath UUID id, @BeanParam SentStatus sent) {
        api.freezeCommitteeStatus(id, sent.ifMatch());
        return page(id);
    }

    private static RestResponse<Void> page(UUID id) {
        return RestResponse.seeOther(URI.create("/statuses/" + id));
    }
}
