package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what the goals are counted. */
@Schema(name = "Definitions")
record DefinitionsView(
        @Schema(description = "Another one when any rule is; measurements name it")
        String version,

        List<GoalDefinition> goals,

        @Schema(description = "Whose figure it can be; match group and attachment are those of the day asked for")
        List<PopulationDefinition> populations,

        @Schema(description = "A citizen with several needs stands in the first of these that fits")
        List<Group> precedence) {

    @Schema(name = "GoalDefinition")
    record GoalDefinition(
            @Schema(description = "1 coherence, 2 activation, 3 special effort")
            int goal,

            RuleDefinition rule,
            List<RuleDefinition> alsoCounted,
            List<TargetDefinition> targets,
            Wording targetSource) {

        static GoalDefinition of(Goal goal) {
            return new GoalDefinition(
                    goal.number(),
                    RuleDefinition.of(goal.measure()),
                    goal.alsoCounted().stream().map(RuleDefinition::of).toList(),
                    goal.targets().stream().map(TargetDefinition::of).toList(),
                    Wording.of("target-source-goal-" + goal.number()));
        }
    }

    @Schema(name = "RuleDefinition")
    record RuleDefinition(
            Measure code,
            Wording texts,

            @Schema(
                    description =
                            "It looks back so many months, the day they begin with included; null: at the day alone")
            @Nullable
            Integer months) {

        static RuleDefinition of(Measure measure) {
            return new RuleDefinition(
                    measure,
                    GoalView.named(measure),
                    measure.window().map(Window::months).orElse(null));
        }
    }

    @Schema(name = "TargetDefinition")
    record TargetDefinition(
            LocalDate measuringDay,

            @Schema(description = "At least so many percent")
            int percent) {

        static TargetDefinition of(Goal.Target target) {
            return new TargetDefinition(target.measuringDay(), target.percent());
        }
    }

    @Schema(name = "PopulationDefinition")
    record PopulationDefinition(Population code, Wording texts) {

        static PopulationDefinition of(Population population) {
            return new PopulationDefinition(population, GoalView.named(population));
        }
    }

    static DefinitionsView of(String version) {
        return new DefinitionsView(
                version,
                Arrays.stream(Goal.values()).map(GoalDefinition::of).toList(),
                Arrays.stream(Population.values()).map(PopulationDefinition::of).toList(),
                Arrays.stream(Group.values()).filter(Group::isShared).toList());
    }
}
