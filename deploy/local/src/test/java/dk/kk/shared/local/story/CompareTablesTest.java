package dk.kk.shared.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.population.Expected;
import dk.kk.shared.population.Layout;
import dk.kk.shared.population.Population;
import dk.kk.shared.population.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareTablesTest {
    static final String DAY = "2007-11-30";

    FiguresStandIn figures;
    Stage stage;

    @BeforeEach
    void start() throws IOException {
        figures = new FiguresStandIn();
        stage = figures.stage();
    }

    @AfterEach
    void stop() {
        figures.close();
    }

    @Test
    void the_printed_table_1_holds() throws IOException {
        figures.table1(Published.TABLE_1, Published.SOF_TOTAL, Published.BIF_TOTAL);
        new CompareTables(stage, DAY).tellTable1();
        assertThat(stage.report().checks()).hasSize(6).allMatch(Check::ok);
    }

    @Test
    void one_citizens_other_match_group_in_the_files_makes_two_cells_and_their_margins_differ() throws IOException {
        var counted = withOneMatchGroup4As5().expected(Population.DAY).table1();
        figures.table1(
                IntStream.range(0, 4)
                        .mapToObj(row ->
                                new Published.Row(Published.TABLE_1.get(row).group(), longs(counted.get(row))))
                        .toList(),
                longs(counted.get(4)),
                longs(counted.get(5)));
        new CompareTables(stage, DAY).tellTable1();
        assertThat(stage.report().everythingHeld()).isFalse();
        assertThat(stage.report().checks().stream().filter(check -> !check.ok()))
                .extracting(Check::name, Check::detail)
                .containsExactly(
                        tuple(
                                "table 1, mentally ill and vulnerable",
                                "M4 is 1,840 instead of 1,841, M5 is 711 instead of 710"),
                        tuple("table 1, SOF total", "M4 is 4,264 instead of 4,265, M5 is 1,471 instead of 1,470"),
                        tuple("table 1, BIF total", "M4 is 8,399 instead of 8,400, M5 is 2,620 instead of 2,619"));
    }

    @Test
    void table_2_holds_by_counts_and_by_rounding_half_up() throws IOException {
        var rows = Published.TABLE_2.stream()
                .map(rate -> Map.of(
                        "targetGroup", rate.group(),
                        "numerator", rate.numerator(),
                        "denominator", rate.denominator(),
                        "percent", 100.0 * rate.numerator() / rate.denominator()))
                .toList();
        figures.answer("/api/v1/table-2", Map.of("rows", rows));
        new CompareTables(stage, DAY).tellTable2();
        assertThat(stage.report().checks()).hasSize(5).allMatch(Check::ok);
    }

    @Test
    void a_missing_row_is_a_difference_not_an_error() throws IOException {
        figures.table1(Published.TABLE_1.subList(0, 3), Published.SOF_TOTAL, Published.BIF_TOTAL);
        new CompareTables(stage, DAY).tellTable1();
        assertThat(stage.report().checks().get(3))
                .isEqualTo(new Check("table 1, without special needs", false, "0 cells instead of 7"));
    }

    /** The files, but for one mentally ill or vulnerable citizen. */
    private static Population withOneMatchGroup4As5() {
        var november = Population.november2007();
        var cpr = someone(november);
        var now = latest(november, cpr, Layout.MATCH_GROUPS);
        return november.with(Layout.MATCH_GROUPS, row -> row.equals(now) ? row.with("code", "5") : row);
    }

    /** A shared citizen who is now in match group 4 and in that one target group alone. */
    private static String someone(Population november) {
        return expected(november).strategyCitizensWith("JC1-T1", "SC1-V1").stream()
                .filter(cpr -> latest(november, cpr, Layout.TARGET_GROUPS)
                        .get("target_group")
                        .equals("MENTALLY_ILL_AND_VULNERABLE"))
                .filter(cpr ->
                        latest(november, cpr, Layout.MATCH_GROUPS).get("code").equals("4"))
                .findFirst()
                .orElseThrow();
    }

    private static Expected expected(Population november) {
        return november.expected(Population.DAY);
    }

    /** The citizen's latest row of a file. */
    private static Row latest(Population november, String cpr, Layout layout) {
        return november.rows(layout).stream()
                .filter(row -> row.get("cpr").equals(cpr))
                .reduce((first, last) -> first.get("valid_from").compareTo(last.get("valid_from")) > 0 ? first : last)
                .orElseThrow();
    }

    private static List<Long> longs(List<Integer> numbers) {
        return numbers.stream().map(Integer::longValue).toList();
    }
}
