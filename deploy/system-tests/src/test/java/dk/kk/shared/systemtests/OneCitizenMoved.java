package dk.kk.shared.systemtests;

import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import dk.kk.shared.population.Row;
import java.util.List;

/** A population's files in which one shared, mentally ill and vulnerable citizen is in match group 5 instead of 4. */
final class OneCitizenMoved {

    static final List<String> TWO_CELLS_AND_THEIR_MARGINS = List.of(
            "BIF M4", "BIF M5", "MENTALLY_ILL_AND_VULNERABLE M4", "MENTALLY_ILL_AND_VULNERABLE M5", "SOF M4", "SOF M5");

    private OneCitizenMoved() {}

    static Population in(Population population) {
        var original = Figures.counted(population);
        return population.rows(Layout.MATCH_GROUPS).stream()
                .filter(row -> row.get("code").equals("4"))
                .map(row -> withFiveInsteadOf(row, population))
                .filter(changed ->
                        Figures.counted(changed).differencesFrom(original).equals(TWO_CELLS_AND_THEIR_MARGINS))
                .findFirst()
                .orElseThrow();
    }

    private static Population withFiveInsteadOf(Row four, Population population) {
        return population.with(Layout.MATCH_GROUPS, row -> row.equals(four) ? row.with("code", "5") : row);
    }
}
