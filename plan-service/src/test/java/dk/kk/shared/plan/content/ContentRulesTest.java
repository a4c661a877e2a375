package dk.kk.shared.plan.content;

import static dk.kk.shared.plan.content.PlanForm.JOB_PLAN;
import static dk.kk.shared.plan.content.PlanForm.SOCIAL_ACTION_PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentRulesTest {
    private static final LocalDate DAY = LocalDate.of(2007, 11, 1);
    private static final PlanCondition HOUSING = new PlanCondition(ConditionKind.HOUSING, "own flat");

    @Test
    void what_contradicts_itself_is_refused_by_name() {
        refused("plan-condition-twice", SOCIAL_ACTION_PLAN, parts(List.of(HOUSING, HOUSING), null, null));
        refused("plan-hours-unfit", SOCIAL_ACTION_PLAN, parts(List.of(), null, new WeeklyHours(11, 10)));
        refused("plan-period-empty", SOCIAL_ACTION_PLAN, stay(new InpatientTreatment(DAY, DAY)));
        refused("plan-attendance-unfit", JOB_PLAN, attendance("12:00", "09:00"));
        refused("plan-goal-result-unfit", JOB_PLAN, goals(goal(null, PlanGoal.Result.DROPPED, null)));
        refused(
                "plan-goal-result-unfit",
                JOB_PLAN,
                goals(goal(null, PlanGoal.Result.ACTIVE, PlanGoal.DropReason.NOT_WITHIN_REACH)));
        var id = UUID.randomUUID();
        refused(
                "plan-goal-twice",
                JOB_PLAN,
                goals(goal(id, PlanGoal.Result.ACTIVE, null), goal(id, PlanGoal.Result.REACHED, null)));
    }

    @Test
    void a_part_of_the_other_kinds_plan_is_refused() {
        refused("plan-part-unfit", SOCIAL_ACTION_PLAN, parts(List.of(), "gardener", null));
        refused("plan-part-unfit", JOB_PLAN, parts(List.of(HOUSING), null, null));
        refused("plan-part-unfit", JOB_PLAN, stay(new InpatientTreatment(DAY, null)));
    }

    @Test
    void a_draft_may_be_empty_and_what_is_complete_depends_on_the_kind() {
        ContentRules.require(SOCIAL_ACTION_PLAN, PlanContent.NOTHING);
        ContentRules.require(JOB_PLAN, PlanContent.NOTHING);

        assertThat(JOB_PLAN.filledIn(parts(List.of(), "gardener", new WeeklyHours(0, 10))))
                .containsExactly(PlanPart.GOAL_OCCUPATION, PlanPart.WEEKLY_HOURS);
        assertThat(SOCIAL_ACTION_PLAN.filledIn(parts(List.of(HOUSING), null, new WeeklyHours(0, 10))))
                .containsExactly(PlanPart.OTHER_CONDITIONS);
    }

    @Test
    void a_plan_is_agreed_with_its_required_parts_alone() {
        var required = EnumSet.of(PlanPart.PURPOSE, PlanPart.EFFORT, PlanPart.EXPECTED_DURATION);
        SOCIAL_ACTION_PLAN.requireComplete(required);
        for (var part : required) {
            var without = EnumSet.copyOf(required);
            without.remove(part);
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> SOCIAL_ACTION_PLAN.requireComplete(without))
                    .satisfies(refusal -> assertThat(refusal.arguments())
                            .containsEntry("missing", List.of(part, PlanPart.OTHER_CONDITIONS)));
        }
    }

    @Test
    void completeness_counts_the_parts_that_the_reader_is_told_of() {
        var filledIn = Set.of(PlanPart.PURPOSE, PlanPart.OTHER_CONDITIONS);
        assertThat(Completeness.of(SOCIAL_ACTION_PLAN, filledIn, false))
                .isEqualTo(new Completeness(2, 4, List.of(PlanPart.EFFORT, PlanPart.EXPECTED_DURATION)));
        assertThat(Completeness.of(SOCIAL_ACTION_PLAN, filledIn, true))
                .isEqualTo(new Completeness(1, 3, List.of(PlanPart.EFFORT, PlanPart.EXPECTED_DURATION)));
    }

    private static PlanContent parts(
            List<PlanCondition> conditions, @Nullable String occupation, @Nullable WeeklyHours hours) {
        return new PlanContent(null, null, null, conditions, occupation, hours, List.of(), List.of(), List.of());
    }

    private static PlanContent stay(InpatientTreatment stay) {
        return new PlanContent(null, null, null, List.of(), null, null, List.of(stay), List.of(), List.of());
    }

    private static PlanContent attendance(String startsAt, String endsAt) {
        var demand = new AttendanceDemand(DayOfWeek.MONDAY, startsAt, endsAt, DAY, null);
        return new PlanContent(null, null, null, List.of(), null, null, List.of(), List.of(demand), List.of());
    }

    private static PlanContent goals(PlanGoal... goals) {
        return PlanContent.NOTHING.with(List.of(goals));
    }

    private static PlanGoal goal(@Nullable UUID id, PlanGoal.Result result, PlanGoal.@Nullable DropReason dropReason) {
        return new PlanGoal(id, GoalCode.DEBT, "less debt", Administration.SOF, "S-1", List.of(), result, dropReason);
    }

    private static void refused(String code, PlanForm form, PlanContent content) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ContentRules.require(form, content))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
