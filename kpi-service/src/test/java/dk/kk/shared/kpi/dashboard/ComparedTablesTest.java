package dk.kk.shared.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.figure.PublishedFigures;
import dk.kk.shared.kpi.figure.Table2View;
import dk.kk.shared.platform.page.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparedTablesTest {

    private static final Words DANISH = new Words(Language.DA);

    @Test
    void what_was_published_adds_up() {
        var groups = Stream.of("IN_TREATMENT", "DISABILITY", "MENTALLY_ILL_AND_VULNERABLE", "WITHOUT_SPECIAL_NEEDS")
                .map(PublishedFigures::cells)
                .toList();
        var sof = PublishedFigures.cells(PublishedFigures.SOF_TOTAL);
        for (var column = 0; column < sof.size(); column++) {
            var at = column;
            assertThat(groups.stream().mapToLong(cells -> cells.get(at)).sum()).isEqualTo(sof.get(column));
        }
        assertThat(Stream.concat(groups.stream(), Stream.of(sof, PublishedFigures.cells(PublishedFigures.BIF_TOTAL))))
                .allMatch(
                        row -> row.stream().limit(6).mapToLong(Long::longValue).sum() == row.getLast());
    }

    @Test
    void a_row_that_is_the_published_one_says_so_in_words() {
        var row = ComparedRow.of("DISABILITY", List.of(0L, 3L, 3L, 65L, 32L, 135L, 238L), DANISH);
        assertThat(row.verdict()).isEqualTo("som offentliggjort");
        assertThat(row.isSame()).isTrue();
        assertThat(row.key()).isEqualTo("disability");
        assertThat(row.cells()).extracting(ComparedRow.Cell::difference).containsOnly("");
    }

    @Test
    void a_cell_that_differs_says_by_how_much() {
        var row = ComparedRow.of("BIF_TOTAL", List.of(1555L, 2733L, 2393L, 8401L, 2619L, 6000L, 23701L), DANISH);
        assertThat(row.cells())
                .extracting(ComparedRow.Cell::difference)
                .containsExactly("", "", "", "+1", "", "−1.315", "−1.314");
        assertThat(row.cells().getLast()).isEqualTo(new ComparedRow.Cell("23.701", "25.015", "−1.314"));
        assertThat(row.verdict()).isEqualTo("3 tal er andre");
        assertThat(row.isSame()).isFalse();
    }

    @Test
    void a_rate_is_compared_in_whole_percent_as_it_was_printed() {
        assertThat(rate("DISABILITY", 20, 97, "20.6").verdict()).isEqualTo("som offentliggjort");
        assertThat(rate("DISABILITY", 21, 97, "21.6").verdict()).isEqualTo("+1 procentpoint");
        assertThat(rate("ALL_MATCH_4_5", 3000, 11_019, "27.2").verdict()).isEqualTo("−8 procentpoint");
    }

    @Test
    void where_the_decimal_is_lost_in_print_what_stands_before_it_is_compared() {
        var rate = rate("SPECIAL_NEEDS", 660, 3357, "19.7");
        assertThat(rate.published()).isEqualTo("19,\u00a0%");
        assertThat(rate.verdict()).isEqualTo("som offentliggjort");
        assertThat(rate("IN_TREATMENT", 132, 709, "18.6").verdict()).isEqualTo("+1 procentpoint");
    }

    @Test
    void of_nobody_nothing_is_compared() {
        var rate = ComparedRate.of(new Table2View.Row("DISABILITY", 0L, 0L, null), DANISH);
        assertThat(rate.verdict()).isEqualTo("ingen borgere");
        assertThat(rate.isSame()).isFalse();
    }

    private static ComparedRate rate(String group, long numerator, long denominator, String percent) {
        return ComparedRate.of(new Table2View.Row(group, numerator, denominator, new BigDecimal(percent)), DANISH);
    }
}
