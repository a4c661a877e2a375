package dk.kk.shared.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.definition.Reason;
import dk.kk.shared.kpi.definition.ReasonCode;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.timeline.About;
import dk.kk.shared.kpi.timeline.EndReason;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void every_text_is_there_in_danish_and_in_english() {
        assertThat(Wording.codesIn("da")).isEqualTo(Wording.codesIn("en"));
    }

    @Test
    void a_goal_names_population_rule_and_source_in_words() {
        for (var population : Population.values()) {
            for (var goal : GoalView.all(new Cube(), FigureDay.of(LocalDate.of(2009, 12, 31)), population)) {
                assertThat(goal.populationName().da()).contains(" ");
                assertThat(goal.rule().texts().da()).contains(" ");
                assertThat(goal.targetSource()).isNotNull();
                goal.alsoCounted().forEach(also -> assertThat(also.texts().en()).contains(" "));
            }
        }
    }

    @Test
    void every_text_is_one_that_an_answer_names() {
        var named = new TreeSet<String>();
        for (var goal : Goal.values()) {
            named.add("target-source-goal-" + goal.number());
            named.add("measure-" + kebab(goal.measure()));
            goal.alsoCounted().forEach(measure -> named.add("measure-" + kebab(measure)));
        }
        for (var population : Population.values()) {
            named.add("population-" + kebab(population));
        }

        for (var reason : ReasonCode.values()) {
            named.add(Wording.codeOf(reason));
        }
        About.texts().forEach(named::add);
        EndReason.allTexts().forEach(named::add);
        named.add("timeline-withheld");

        assertThat(Wording.codesIn("da")).isEqualTo(named);
        assertThat(Wording.codesIn("en")).isEqualTo(named);
    }

    @Test
    void a_reason_counts_one_day_and_many_in_words() {
        var late = new Reason(
                ReasonCode.OFFER_TOO_LONG_AGO, false, Map.of("last", LocalDate.of(2007, 5, 29), "days", 1L), 1L);

        assertThat(Wording.of(late).da()).isEqualTo("Var sidst i tilbud 29. maj 2007: 1 dag for længe siden.");
        var later = new Reason(late.code(), false, Map.of("last", LocalDate.of(2007, 5, 1), "days", 29L), 29L);
        assertThat(Wording.of(later).en()).isEqualTo("Was last in an offer on 1 May 2007: 29 days too long ago.");
    }

    private static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
