package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.coordination.WaitingResource;
import dk.kk.shared.plan.followup.FollowUpResource;
import dk.kk.shared.plan.needed.NeededPlanResource;
import dk.kk.shared.plan.silence.SilentCitizenResource;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BothSidesList;
import dk.kk.shared.platform.rules.BothSidesRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What waits for the reader's side, and one citizen's two plans. */
@Path("/plans")
class PlanDeskPages {
    private final WaitingResource waiting;
    private final FollowUpResource followUps;
    private final NeededPlanResource needed;
    private final SilentCitizenResource silent;
    private final CitizensPlans plans;
    private final Caller caller;

    PlanDeskPages(
            WaitingResource waiting,
            FollowUpResource followUps,
            NeededPlanResource needed,
            SilentCitizenResource silent,
            CitizensPlans plans,
            Caller caller) {
        this.waiting = waiting;
        this.followUps = followUps;
        this.needed = needed;
        this.silent = silent;
        this.plans = plans;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "plandesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListsPage(PlanLists lists) implements TemplateInstance {}

    /** @param refusal why what was sent was not done; null where nothing was */
    @CheckedTemplate(basePath = "plandesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlansPage(OpenedPlans opened, @Nullable String refusal, SentForm sent) implements TemplateInstance {}

    @GET
    @BothSidesList
    @PagePurpose(CASEWORK)
    public TemplateInstance listPlans(@Context UriInfo uri) {
        var first = PageRequest.longest(null);
        var isSof = Administration.of(caller.principal()) == Administration.SOF;
        return new ListsPage(new PlanLists(
                waiting.countWaitingCoordination(null).getEntity(),
                waiting.listWaitingCoordination(null, new OfCaseworker(), null, first, uri)
                        .getEntity(),
                followUps.countLateFollowUps(null),
                followUps
                        .listLateFollowUps(null, new OfCaseworker(), null, first, uri)
                        .getEntity(),
                isSof ? needed.countNeededSocialPlans(null) : null,
                isSof
                        ? needed.listNeededSocialPlans(null, new OfCaseworker(), first, uri)
                                .getEntity()
                        : List.of(),
                silent.countSilentCitizens(null),
                silent.listSilentCitizens(null, first, uri).getEntity()));
    }

    @GET
    @Path("/{citizenId}")
    @BothSidesRead
    @PagePurpose(CASEWORK)
    public TemplateInstance openPlans(@RestPath UUID citizenId) {
        return new PlansPage(plans.of(citizenId), null, SentForm.NONE);
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{citizenId}/{form}")
    @OpensForms
    public RestResponse<Void> open(@RestPath UUID citizenId, @RestPath String form) {
        return RestResponse.seeOther(URI.create("/plans/" + citizenId));
    }
}
