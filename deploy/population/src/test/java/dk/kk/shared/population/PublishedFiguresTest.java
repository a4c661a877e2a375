package dk.kk.shared.population;

import static dk.kk.shared.population.November.EXPECTED;
import static dk.kk.shared.population.November.POPULATION;
import static dk.kk.shared.population.TargetGroup.DISABILITY;
import static dk.kk.shared.population.TargetGroup.IN_TREATMENT;
import static dk.kk.shared.population.TargetGroup.MENTALLY_ILL_AND_VULNERABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    @Test
    void table_1_holds_cell_by_cell() {
        assertThat(EXPECTED.table1())
                .containsExactly(
                        List.of(7, 11, 43, 510, 199, 113, 883),
                        List.of(0, 3, 3, 65, 32, 135, 238),
                        List.of(52, 128, 272, 1841, 710, 439, 3442),
                        List.of(195, 474, 616, 1849, 529, 658, 4321),
                        List.of(254, 616, 934, 4265, 1470, 1345, 8884),
                        List.of(1555, 2733, 2393, 8400, 2619, 7315, 25015));
    }

    @Test
    void the_published_table_1_adds_up() {
        for (var row : Published.TABLE_1) {
            assertThat(row.subList(0, 6).stream().mapToInt(cell -> cell).sum()).isEqualTo(row.get(6));
        }
        for (int column = 0; column < 7; column++) {
            int cell = column;
            assertThat(Published.TABLE_1.subList(0, 4).stream()
                            .mapToInt(row -> row.get(cell))
                            .sum())
                    .isEqualTo(Published.TABLE_1.get(4).get(cell));
        }
    }

    @Test
    void table_2_has_the_counts_that_fit_both_ways_of_reading_it() {
        assertThat(EXPECTED.activation(DISABILITY)).isEqualTo(new Share(20, 97));
        assertThat(EXPECTED.activation(IN_TREATMENT)).isEqualTo(new Share(130, 709));
        assertThat(EXPECTED.activation(MENTALLY_ILL_AND_VULNERABLE)).isEqualTo(new Share(490, 2551));
        assertThat(EXPECTED.goal2(GoalPopulation.STRATEGY)).isEqualTo(new Share(640, 3357));
        assertThat(EXPECTED.activationOfAllMatch45()).isEqualTo(new Share(3857, 11019));
    }

    @Test
    void more_citizens_would_be_shared_if_housing_support_counted() {
        assertThat(EXPECTED.shared()).isEqualTo(new Share(8884, 25015));
        assertThat(EXPECTED.sharedIfHousingCounts()).isEqualTo(new Share(16089, 25015));
    }

    @Test
    void the_invented_figures_of_goals_1_and_3_are_the_documented_ones() {
        assertThat(EXPECTED.goal1(GoalPopulation.STRATEGY, 6)).isEqualTo(new Share(383, 3357));
        assertThat(EXPECTED.goal1(GoalPopulation.STRATEGY, 9)).isEqualTo(new Share(605, 3357));
        assertThat(EXPECTED.goal1(GoalPopulation.STRATEGY, 12)).isEqualTo(new Share(794, 3357));
        assertThat(EXPECTED.offeredASocialPlan(GoalPopulation.STRATEGY)).isEqualTo(new Share(1681, 3357));
        assertThat(EXPECTED.bothPlans(GoalPopulation.STRATEGY)).isEqualTo(new Share(547, 3357));
        assertThat(EXPECTED.goal3(GoalPopulation.STRATEGY)).isEqualTo(new Share(1010, 3357));
        assertThat(EXPECTED.goal3(GoalPopulation.SOF_MATCH_4_5)).isEqualTo(new Share(2181, 5735));
    }

    @Test
    void one_citizens_changed_match_group_changes_two_cells_and_their_margins_alone() {
        var one = EXPECTED.strategyCitizensWith("JC1-T1", "SC1-V1").getFirst();
        var from = POPULATION.rows(Layout.MATCH_GROUPS).stream()
                .filter(row -> row.get("cpr").equals(one))
                .toList()
                .getLast();
        assertThat(from.get("code")).isEqualTo("4");

        var changed = POPULATION.with(Layout.MATCH_GROUPS, row -> row.equals(from) ? row.with("code", "5") : row);

        assertThat(differences(changed.expected(Population.DAY).table1()))
                .containsExactly("2,3 -1", "2,4 +1", "4,3 -1", "4,4 +1", "5,3 -1", "5,4 +1");
    }

    private static List<String> differences(List<List<Integer>> table) {
        var differences = new ArrayList<String>();
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < 7; column++) {
                int difference =
                        table.get(row).get(column) - Published.TABLE_1.get(row).get(column);
                if (difference != 0) {
                    differences.add("%d,%d %+d".formatted(row, column, difference));
                }
            }
        }
        return differences;
    }
}
