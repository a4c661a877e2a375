package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.PublishedFigures;
import dk.kk.shared.kpi.figure.Table1View;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of table 1 on the day beside the published one.
 *
 * @param key of the text that names it
 * @param verdict {@code som offentliggjort}, or how many cells are not
 */
record ComparedRow(String key, List<Cell> cells, String verdict, boolean isSame) {

    /** @param difference {@code +1}; empty where there is none */
    record Cell(String counted, String published, String difference) {}

    static List<ComparedRow> of(Table1View table, Words words) {
        var groups = table.rows().stream().map(row -> of(row.targetGroup().name(), row.cells(), words));
        var totals = Stream.of(
                of(PublishedFigures.SOF_TOTAL, table.sofTotal(), words),
                of(PublishedFigures.BIF_TOTAL, table.bifTotal(), words));
        return Stream.concat(groups, totals).toList();
    }

    static ComparedRow of(String name, List<@Nullable Long> counted, Words words) {
        var published = PublishedFigures.cells(name);
        var cells = IntStream.range(0, counted.size())
                .mapToObj(column -> cell(counted.get(column), published.get(column), words))
                .toList();
        var different =
                cells.stream().filter(cell -> !cell.difference().isEmpty()).count();
        return new ComparedRow(key(name), cells, verdict(different, words), different == 0);
    }

    private static Cell cell(@Nullable Long counted, long published, Words words) {
        return new Cell(
                words.number(counted),
                words.number(published),
                counted == null ? "" : words.difference(counted - published));
    }

    private static String verdict(long different, Words words) {
        return different == 0 ? words.of("figures.as-published") : words.of("figures.cells-differ", different);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
