package dk.kk.shared.plan.planning;

import dk.kk.shared.plan.contact.ContactResource;
import dk.kk.shared.plan.contact.ContactView;
import dk.kk.shared.plan.coordination.CoordinationRequestView;
import dk.kk.shared.plan.coordination.CoordinationResource;
import dk.kk.shared.plan.coordination.Phase;
import dk.kk.shared.plan.finding.PlanFindingsResource;
import dk.kk.shared.plan.jobplan.JobPlanResource;
import dk.kk.shared.plan.procedure.ProcedureRunResource;
import dk.kk.shared.plan.procedure.ProcedureRunView;
import dk.kk.shared.plan.procedure.RunPhase;
import dk.kk.shared.plan.socialplan.SocialPlanResource;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** All that is planned with a citizen, read by the methods of the API: their relation, audit and limits. */
@Path("/api/v1/citizens/{citizenId}/planning")
class PlanningResource {
    private static final int LATEST = 5;

    private final SocialPlanResource socialPlans;
    private final JobPlanResource jobPlans;
    private final CoordinationResource coordination;
    private final PlanFindingsResource findings;
    private final ProcedureRunResource procedures;
    private final ContactResource contacts;

    PlanningResource(
            SocialPlanResource socialPlans,
            JobPlanResource jobPlans,
            CoordinationResource coordination,
            PlanFindingsResource findings,
            ProcedureRunResource procedures,
            ContactResource contacts) {
        this.socialPlans = socialPlans;
        this.jobPlans = jobPlans;
        this.coordination = coordination;
        this.findings = findings;
        this.procedures = procedures;
        this.contacts = contacts;
    }

    @GET
    @BothSidesRead
    @Operation(
            summary =
                    "What both sides plan with a citizen: plans, open requests to each other, what does not fit together, procedures; and whether anybody reaches the citizen")
    public Planning getPlanning(@RestPath UUID citizenId) {
        return new Planning(
                citizenId,
                Paged.whole(page -> socialPlans.listSocialPlans(citizenId, page)),
                Paged.whole(page -> jobPlans.listJobPlans(citizenId, page)),
                openRequests(citizenId),
                findings.getPlanFindings(citizenId),
                running(citizenId),
                latestContacts(citizenId));
    }

    private List<CoordinationRequestView> openRequests(UUID citizenId) {
        return Paged.whole(page -> coordination.listCoordinationRequests(citizenId, page)).stream()
                .filter(request -> request.phase() == Phase.ASKED)
                .toList();
    }

    private List<ProcedureRunView> running(UUID citizenId) {
        return Paged.whole(page -> procedures.listProcedureRuns(citizenId, page)).stream()
                .filter(run -> run.phase() == RunPhase.RUNNING)
                .toList();
    }

    private List<ContactView> latestContacts(UUID citizenId) {
        return Paged.whole(page -> contacts.listContacts(citizenId, page)).stream()
                .filter(contact -> contact.counts())
                .sorted(Comparator.comparing(ContactView::attemptedAt).reversed())
                .limit(LATEST)
                .toList();
    }
}
