package dk.kk.shared.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TinyPopulationTest {

    private final Population tiny = Population.tiny();
    private final Expected expected = tiny.expected(Population.DAY);

    @Test
    void sixty_citizens_fill_a_small_table_1() {
        assertThat(tiny.rows(Layout.PERSONS)).hasSize(60);
        assertThat(expected.table1())
                .containsExactly(
                        List.of(0, 0, 1, 3, 2, 1, 7),
                        List.of(0, 0, 0, 2, 1, 1, 4),
                        List.of(1, 1, 1, 8, 3, 2, 16),
                        List.of(1, 1, 1, 4, 2, 2, 11),
                        List.of(2, 2, 3, 17, 8, 6, 38),
                        List.of(4, 5, 5, 25, 11, 10, 60));
    }

    @Test
    void five_of_its_nineteen_with_special_needs_are_in_activation() {
        assertThat(expected.goal2(GoalPopulation.STRATEGY)).isEqualTo(new Share(5, 19));
        assertThat(expected.activationOfAllMatch45()).isEqualTo(new Share(11, 36));
    }

    @Test
    void its_demo_caseworkers_share_citizens_too() {
        assertThat(expected.strategyCitizensOutsideGoal3("JC1-T1", "SC1-V1")).isNotEmpty();
    }
}
