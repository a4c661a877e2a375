package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.clarification.ClarificationView;
import dk.kk.shared.plan.contact.ContactView;
import dk.kk.shared.plan.coordination.CoordinationRequestView;
import dk.kk.shared.plan.coordination.Outcome;
import dk.kk.shared.plan.procedure.ProcedureRunView;
import dk.kk.shared.plan.procedure.RunStepView;
import dk.kk.shared.plan.procedure.SkipReason;
import dk.kk.shared.plan.procedure.StepPhase;
import dk.kk.shared.plan.procedure.StepSide;
import dk.kk.shared.platform.people.CitizenNames;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's two plans with all that the page shows.
 *
 * @param name null where it could not be had
 * @param own the reader's side
 * @param sides SOF's plan, then BIF's
 * @param asked what the other side waits for from the reader's side
 * @param waiting what the reader's side waits for
 * @param clarifications of the work capacity, the newest first
 * @param contacts the last attempts to reach the citizen, the latest first
 * @param runs the shared procedures that run for the citizen
 */
record OpenedPlans(
        UUID citizen,
        CitizenNames.@Nullable Name name,
        Administration own,
        List<ShownPlan> sides,
        List<ShownFinding> findings,
        List<CoordinationRequestView> asked,
        List<CoordinationRequestView> waiting,
        List<ClarificationView> clarifications,
        List<ContactView> contacts,
        List<ProcedureRunView> runs,
        LocalDate today) {

    /** Whether the reader's side takes that step, and has not yet. */
    public boolean isOwn(RunStepView step) {
        return step.phase() == StepPhase.OPEN
                && (step.side() == StepSide.BOTH || step.side().name().equals(own.name()));
    }

    public List<SkipReason> skipReasons() {
        return List.of(SkipReason.values());
    }

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }
}
