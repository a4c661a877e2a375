package dk.kk.shared.plan.content;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says. A draft may leave out any of it.
 *
 * @param effort the effort that is needed
 * @param expectedMonths how long it is expected to last
 * @param conditions at most one of each kind; of a social action plan
 * @param goalOccupation of a job plan
 * @param weeklyHours what the citizen can be expected to take part in
 * @param inpatientTreatment of a social action plan
 * @param attendance when the plan asks the citizen to be somewhere
 */
@Schema(name = "PlanContent")
public record PlanContent(
        @Nullable @Size(max = 4_000) String purpose,
        @Nullable @Size(max = 4_000) String effort,
        @Nullable @Min(1) @Max(120) Integer expectedMonths,
        @Size(max = 5) List<@Valid @NotNull PlanCondition> conditions,
        @Nullable @Size(max = 200) String goalOccupation,
        @Nullable @Valid WeeklyHours weeklyHours,
        @Size(max = 20) List<@Valid @NotNull InpatientTreatment> inpatientTreatment,
        @Size(max = 40) List<@Valid @NotNull AttendanceDemand> attendance,
        @Size(max = 20) List<@Valid @NotNull PlanGoal> goals) {

    /** Of a plan that nobody has written. */
    public static final PlanContent NOTHING =
            new PlanContent(null, null, null, List.of(), null, null, List.of(), List.of(), List.of());

    /** A list that is left out is empty. */
    public PlanContent {
        conditions = requireNonNullElse(conditions, List.of());
        inpatientTreatment = requireNonNullElse(inpatientTreatment, List.of());
        attendance = requireNonNullElse(attendance, List.of());
        goals = requireNonNullElse(goals, List.of());
    }

    PlanContent with(List<PlanGoal> named) {
        return new PlanContent(
                purpose,
                effort,
                expectedMonths,
                conditions,
                goalOccupation,
                weeklyHours,
                inpatientTreatment,
                attendance,
                named);
    }

    /** What is told to who is not told of treatment. */
    PlanContent withoutTreatment() {
        return new PlanContent(
                purpose,
                effort,
                expectedMonths,
                conditions.stream()
                        .filter(condition -> condition.kind() != ConditionKind.TREATMENT)
                        .toList(),
                goalOccupation,
                weeklyHours,
                List.of(),
                attendance,
                goals.stream().filter(goal -> goal.code() != GoalCode.TREATMENT).toList());
    }
}
