package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
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
 * @param updatedOn when it was made, followed up or changed last
 * @param goals that are worked on
 * @param weeklyHours that the citizen can manage; null where the plan does not say
 * @param demands attendance the plan asks for, beside the courses
 * @param hindered days on which the citizen cannot attend anything; why is SOF's alone
 * @param conditions what must come first: housing, treatment
 */
record PlanFacts(
        UUID planId,
        Administration side,
        LocalDate madeOn,
        LocalDate updatedOn,
        Set<Goal> goals,
        @Nullable Integer weeklyHours,
        List<WeeklyHours> demands,
        List<Period> hindered,
        Set<Condition> conditions) {}
