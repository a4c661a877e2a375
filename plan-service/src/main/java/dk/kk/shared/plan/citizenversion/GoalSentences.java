package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.plan.content.PlanGoal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each goal with who helps with it, its steps, and what became of it. Who helps is said by the side: codes of employees say nothing. */
final class GoalSentences {
    private GoalSentences() {}

    static Stream<Section> of(List<PlanGoal> goals, Wording wording) {
        return IntStream.range(0, goals.size()).boxed().flatMap(i -> {
            var goal = goals.get(i);
            return wording.section(wording.say("plain.goal", i + 1, about(goal.code(), wording)), lines(goal, wording));
        });
    }

    private static List<String> lines(PlanGoal goal, Wording wording) {
        return Stream.of(
                        Stream.of(goal.text().strip(), outcome(goal, wording)),
                        goal.steps().stream().map(step -> step(step, wording)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String outcome(PlanGoal goal, Wording wording) {
        return switch (goal.result()) {
            case ACTIVE -> wording.say("plain.goal-active", wording.side(goal.owner()));
            case REACHED -> wording.say("plain.goal-reached");
            case DROPPED -> dropped(goal.dropReason(), wording);
        };
    }

    private static String dropped(PlanGoal.@Nullable DropReason why, Wording wording) {
        return switch (why) {
            case CITIZEN_WANTS_OTHERWISE -> wording.say("plain.dropped-wish");
            case NOT_WITHIN_REACH -> wording.say("plain.dropped-reach");
            case CIRCUMSTANCES_CHANGED -> wording.say("plain.dropped-changed");
            case TAKEN_OVER_BY_OTHER_PLAN -> wording.say("plain.dropped-taken-over");
            case null -> wording.say("plain.dropped");
        };
    }

    private static String step(PlanGoal.Step step, Wording wording) {
        var text = step.text().strip();
        if (step.doneOn() != null) {
            return wording.say("plain.step-done", text, wording.day(step.doneOn()));
        }
        return step.by() == null
                ? wording.say("plain.step", text)
                : wording.say("plain.step-by", text, wording.day(step.by()));
    }

    private static String about(GoalCode code, Wording wording) {
        return switch (code) {
            case ORDINARY_WORK -> wording.say("plain.about-ordinary-work");
            case FLEX_JOB -> wording.say("plain.about-flex-job");
            case DISABILITY_PENSION -> wording.say("plain.about-disability-pension");
            case EDUCATION -> wording.say("plain.about-education");
            case HOUSING -> wording.say("plain.about-housing");
            case TREATMENT -> wording.say("plain.about-treatment");
            case DEBT -> wording.say("plain.about-debt");
            case DAILY_LIFE -> wording.say("plain.about-daily-life");
        };
    }
}
