package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;
import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.offer.benefitstop.BenefitStopResource;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopDecisionResource;
import dk.kk.shared.offer.stopdesk.SentForm.Step;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.rules.BifCaseworkerDecides;
import dk.kk.shared.platform.rules.BifDecides;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What ends a stop, or lets it happen. The methods bear the API's names, which stand in the audit. */
@Path("/stops")
class StopDecisionPages {
    private final StopDesk desk;
    private final StopDecisionResource decisions;
    private final BenefitStopResource api;

    StopDecisionPages(StopDesk desk, StopDecisionResource decisions, BenefitStopResource api) {
        this.desk = desk;
        this.decisions = decisions;
        this.api = api;
    }

    @POST
    @Path("/{id}/decision")
    @BifDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decideStop(@RestPath UUID id, @BeanParam SeenStop seen, @BeanParam DecisionForm form) {
        return desk.take(id, new SentForm(StopForm.DECISION, seen, form.typed()), () -> {
            var request = form.request();
            return new Step(
                    () -> decisions.decideStop(id, seen.ifMatch(), request), stop -> DecisionForm.isSo(stop, request));
        });
    }

    @POST
    @Path("/{id}/drop")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> dropStop(@RestPath UUID id, @BeanParam SeenStop seen) {
        return move(id, StopForm.DROP, seen, DROPPED, () -> api.dropStop(id, seen.ifMatch()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdrawStop(@RestPath UUID id, @BeanParam SeenStop seen) {
        return move(id, StopForm.WITHDRAWAL, seen, WITHDRAWN, () -> api.withdrawStop(id, seen.ifMatch()));
    }

    @POST
    @Path("/{id}/resumption")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> resumeBenefit(@RestPath UUID id, @BeanParam SeenStop seen) {
        return move(id, StopForm.RESUMPTION, seen, RESUMED, () -> api.resumeBenefit(id, seen.ifMatch()));
    }

    private RestResponse<String> move(UUID id, StopForm form, SeenStop seen, Phase to, Runnable call) {
        return desk.take(id, new SentForm(form, seen, List.of()), () -> new Step(call, stop -> stop.phase() == to));
    }
}
