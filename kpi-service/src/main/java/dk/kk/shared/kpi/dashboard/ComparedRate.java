package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.PublishedFigures;
import dk.kk.shared.kpi.figure.PublishedFigures.PrintedRate;
import dk.kk.shared.kpi.figure.Table2View;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of table 2 on the day beside the published percentage, which is whole. */
record ComparedRate(String key, String count, String percent, String published, String verdict, boolean isSame) {

    static List<ComparedRate> of(Table2View table, Words words) {
        return table.rows().stream().map(row -> of(row, words)).toList();
    }

    static ComparedRate of(Table2View.Row row, Words words) {
        var printed = PublishedFigures.rate(row.targetGroup());
        var difference = difference(row.percent(), printed);
        return new ComparedRate(
                ComparedRow.key(row.targetGroup()),
                words.count(row.numerator(), row.denominator()),
                words.percent(row.percent()),
                words.of(printed.isCut() ? "figures.cut-percent" : "figures.whole-percent", printed.whole()),
                verdict(difference, words),
                difference != null && difference == 0);
    }

    /** Whole percentage points. */
    private static @Nullable Integer difference(@Nullable BigDecimal percent, PrintedRate printed) {
        return percent == null ? null : printed.pointsFrom(percent);
    }

    private static String verdict(@Nullable Integer difference, Words words) {
        if (difference == null) {
            return words.of("figures.nobody");
        }
        return difference == 0
                ? words.of("figures.as-published")
                : words.of("figures.points", words.difference(difference));
    }
}
