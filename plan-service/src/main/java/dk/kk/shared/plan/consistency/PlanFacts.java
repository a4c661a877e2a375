package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan in force says, in codes.
 *
 * @param madeOn the first day in force
 * @param updatedOn when it was made or followed up last; when it was written would tell of treatment
 * @param goals that are worked on, but for treatment: that is SOF's alone to know
 * @param weeklyHours the most the citizen can manage; null where the plan does not say
 * @param demands attendance the plan asks for, beside the courses
 * @param hindered days on which the citizen cannot attend anything; SOF's alone to know
 * @param housingFirst a place to live is a condition of everything else
 */
record PlanFacts(
        UUID planId,
        Administration side,
        LocalDate madeOn,
        LocalDate updatedOn,
        Set<GoalCode> goals,
        @Nullable Integer weeklyHours,
        List<AskedTime> demands,
        List<Period> hindered,
        boolean housingFirst) {
    About about() {
        return new About(side == Administration.BIF ? About.Kind.JOB_PLAN : About.Kind.SOCIAL_PLAN, planId);
    }
}
