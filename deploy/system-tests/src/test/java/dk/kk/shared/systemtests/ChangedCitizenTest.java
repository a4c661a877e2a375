package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.population.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A check that cannot fail is none: one citizen's match group changed in the files shows in the figures, and nowhere else. */
@ExtendWith(LoadedSuite.class)
class ChangedCitizenTest {

    @Test
    void one_citizens_match_group_changed_in_the_files_moves_its_two_cells_and_their_margins(RunningSuite suite) {
        var files = new TinyPopulation(suite);
        var before = Figures.answered(suite);
        var changed = OneCitizenMoved.in(LoadedSuite.POPULATION);
        try {
            var view = files.load(Layout.MATCH_GROUPS, changed);

            assertThat(view.number("merged")).isEqualTo(1);
            LoadedSuite.awaitFigures(suite, changed);
            assertThat(Figures.answered(suite).differencesFrom(before))
                    .isEqualTo(OneCitizenMoved.TWO_CELLS_AND_THEIR_MARGINS);
        } finally {
            files.load(Layout.MATCH_GROUPS, LoadedSuite.POPULATION);
            LoadedSuite.awaitFigures(suite, LoadedSuite.POPULATION);
        }
    }
}
