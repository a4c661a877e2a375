package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.coordination.CoordinationRequestView;
import dk.kk.shared.plan.coordination.WaitingCountView;
import dk.kk.shared.plan.followup.LateCounts;
import dk.kk.shared.plan.followup.LateFollowUp;
import dk.kk.shared.plan.needed.NeededCounts;
import dk.kk.shared.plan.needed.NeededPlan;
import dk.kk.shared.plan.silence.SilentCitizen;
import dk.kk.shared.plan.silence.SilentCounts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's own citizens need: of each list how many, and the first of them.
 *
 * @param needed null for BIF, which offers no social action plan
 */
record PlanLists(
        WaitingCountView waitingCount,
        List<CoordinationRequestView> waiting,
        LateCounts lateCount,
        List<LateFollowUp> late,
        @Nullable NeededCounts neededCount,
        List<NeededPlan> needed,
        SilentCounts silentCount,
        List<SilentCitizen> silent) {}
