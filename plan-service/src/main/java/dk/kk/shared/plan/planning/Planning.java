package dk.kk.shared.plan.planning;

import dk.kk.shared.plan.contact.ContactView;
import dk.kk.shared.plan.coordination.CoordinationRequestView;
import dk.kk.shared.plan.finding.PlanFindingsView;
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.plan.procedure.ProcedureRunView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the two sides plan with a citizen, each list as its own operation tells it to the caller.
 *
 * @param openRequests of either side to the other, that wait for an answer
 * @param procedureRuns that go on, each with how many of its steps are overdue
 * @param latestContacts the last five attempts of either side to reach the citizen, the latest first
 */
@Schema(name = "Planning")
record Planning(
        UUID citizenId,
        List<PlanView> socialPlans,
        List<PlanView> jobPlans,
        List<CoordinationRequestView> openRequests,
        PlanFindingsView findings,
        List<ProcedureRunView> procedureRuns,
        List<ContactView> latestContacts) {}
