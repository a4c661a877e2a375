package dk.kk.shared.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.Said;
import dk.kk.shared.kpi.definition.Definition;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.ledger.Folded;
import java.time.LocalDate;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);

    @Test
    void every_text_is_there_in_danish_and_in_english() {
        assertThat(Wording.codesIn("da")).isEqualTo(Wording.codesIn("en"));
    }

    @Test
    void a_goal_names_population_rule_and_source_in_words() {
        for (var population : Population.values()) {
            for (var goal : GoalView.all(new Cube(), LocalDate.of(2009, 12, 31), population)) {
                assertThat(goal.populationName().da()).contains(" ");
                assertThat(goal.rule().texts().da()).contains(" ");
                assertThat(goal.targetSource()).isNotNull();
                goal.alsoCounted().forEach(also -> assertThat(also.texts().en()).contains(" "));
            }
        }
    }

    @Test
    void every_reason_is_worded_and_every_wording_is_a_reason_that_occurs() {
        var occurring = new TreeSet<String>();
        for (var seed = 1; seed <= 300; seed++) {
            var history = new RandomCitizen(new Random(seed), DAY).history();
            var known = Folded.known(history.toArray(Said[]::new));
            for (var measure : Measure.values()) {
                var reason = new Definition(measure, Population.ALL_MATCH_4_5)
                        .on(known, DAY)
                        .reason();
                occurring.add("reason-" + reason.code());
                assertThat(Wording.of("reason-" + reason.code(), reason.arguments())
                                .da())
                        .doesNotContain("{")
                        .contains(" ");
            }
        }
        assertThat(Wording.codesIn("da").stream().filter(code -> code.startsWith("reason-")))
                .containsExactlyInAnyOrderElementsOf(occurring);
    }
}
