package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import dk.kk.shared.population.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A check that cannot fail is none: one citizen's match group changed in the files shows in the figures, and nowhere else. */
@ExtendWith(LoadedSuite.class)
class ChangedCitizenTest {

    private static final List<String> TWO_CELLS_AND_THEIR_MARGINS = List.of(
            "BIF M4", "BIF M5", "MENTALLY_ILL_AND_VULNERABLE M4", "MENTALLY_ILL_AND_VULNERABLE M5", "SOF M4", "SOF M5");

    @Test
    void one_citizens_match_group_changed_in_the_files_moves_its_two_cells_and_their_margins(RunningSuite suite) {
        var files = new TinyPopulation(suite);
        var before = Figures.answered(suite);
        var changed = withOneCitizenMoved();
        try {
            var view = files.load(Layout.MATCH_GROUPS, changed);

            assertThat(view.number("merged")).isEqualTo(1);
            LoadedSuite.awaitFigures(suite, changed);
            assertThat(Figures.answered(suite).differencesFrom(before)).isEqualTo(TWO_CELLS_AND_THEIR_MARGINS);
        } finally {
            files.load(Layout.MATCH_GROUPS, LoadedSuite.POPULATION);
            LoadedSuite.awaitFigures(suite, LoadedSuite.POPULATION);
        }
    }

    /** From match group 4 to 5, a mentally ill and vulnerable citizen of both sides. */
    private static Population withOneCitizenMoved() {
        var original = Figures.counted(LoadedSuite.POPULATION);
        return LoadedSuite.POPULATION.rows(Layout.MATCH_GROUPS).stream()
                .filter(row -> row.get("code").equals("4"))
                .map(ChangedCitizenTest::with5InsteadOf)
                .filter(changed ->
                        Figures.counted(changed).differencesFrom(original).equals(TWO_CELLS_AND_THEIR_MARGINS))
                .findFirst()
                .orElseThrow();
    }

    private static Population with5InsteadOf(Row four) {
        return LoadedSuite.POPULATION.with(Layout.MATCH_GROUPS, row -> row.equals(four) ? row.with("code", "5") : row);
    }
}
