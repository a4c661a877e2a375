package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.AttendanceDemand;
import dk.kk.shared.plan.content.ConditionKind;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.plan.content.PlanGoal;
import dk.kk.shared.platform.days.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** What of a plan's content rules may ask: codes, days and hours, none of its words. */
record CodedContent(PlanContent content) {
    PlanFacts facts(UUID plan, Administration side, LocalDate madeOn, LocalDate updatedOn) {
        return new PlanFacts(
                plan,
                side,
                madeOn,
                updatedOn,
                content.goals().stream()
                        .filter(goal -> goal.result() == PlanGoal.Result.ACTIVE && goal.code() != GoalCode.TREATMENT)
                        .map(PlanGoal::code)
                        .collect(toSet()),
                content.weeklyHours() == null ? null : content.weeklyHours().to(),
                content.attendance().stream().map(CodedContent::asked).toList(),
                content.inpatientTreatment().stream()
                        .map(treated -> new Period(treated.from(), treated.to()))
                        .toList(),
                content.conditions().stream().anyMatch(condition -> condition.kind() == ConditionKind.HOUSING));
    }

    private static AskedTime asked(AttendanceDemand demand) {
        var time = Duration.between(LocalTime.parse(demand.startsAt()), LocalTime.parse(demand.endsAt()));
        return new AskedTime((int) time.toMinutes(), new Period(demand.from(), demand.to()));
    }
}
