package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables 1 and 2 as printed in the recommendation 2009-9399 and in the joint strategy 2009-2011, both of November 2007. Rows are
 * named as the API names them.
 */
public final class PublishedFigures {

    /** The sources name the month; this is its measuring day. */
    public static final LocalDate DAY = LocalDate.of(2007, 11, 30);

    public static final String SOF_TOTAL = "SOF_TOTAL";
    public static final String BIF_TOTAL = "BIF_TOTAL";

    /** Persons: match group 1 to 5; not matched, coarsely matched or on sickness benefit; total. */
    private static final Map<String, List<Long>> TABLE_1 = Map.of(
            "IN_TREATMENT",
            List.of(7L, 11L, 43L, 510L, 199L, 113L, 883L),
            "DISABILITY",
            List.of(0L, 3L, 3L, 65L, 32L, 135L, 238L),
            "MENTALLY_ILL_AND_VULNERABLE",
            List.of(52L, 128L, 272L, 1841L, 710L, 439L, 3442L),
            "WITHOUT_SPECIAL_NEEDS",
            List.of(195L, 474L, 616L, 1849L, 529L, 658L, 4321L),
            SOF_TOTAL,
            List.of(254L, 616L, 934L, 4265L, 1470L, 1345L, 8884L),
            BIF_TOTAL,
            List.of(1555L, 2733L, 2393L, 8400L, 2619L, 7315L, 25_015L));

    /** As printed: of two rows the decimal is lost. All of BIF's is a mean of 1 January 2007 to July 2008. */
    private static final Map<String, PrintedRate> TABLE_2 = Map.of(
            "IN_TREATMENT", new PrintedRate(18, false),
            "DISABILITY", new PrintedRate(21, false),
            "MENTALLY_ILL_AND_VULNERABLE", new PrintedRate(19, true),
            "SPECIAL_NEEDS", new PrintedRate(19, true),
            "ALL_MATCH_4_5", new PrintedRate(35, false));

    /** @param isCut the printer lost what stood after the comma */
    public record PrintedRate(int whole, boolean isCut) {

        /** Where the decimal is lost in print, what stands before the comma is compared. */
        public int pointsFrom(BigDecimal percent) {
            return percent.setScale(0, isCut ? RoundingMode.DOWN : RoundingMode.HALF_UP)
                            .intValue()
                    - whole;
        }
    }

    public static List<Long> cells(String row) {
        return published(TABLE_1, row);
    }

    public static PrintedRate rate(String row) {
        return published(TABLE_2, row);
    }

    /** That day's figures, and no number of both tables is another one than the printed. */
    static boolean are(Cube cube, FigureDay day) {
        var table1 = Table1View.of(cube, day);
        return day.asOf().equals(DAY)
                && table1.rows().stream()
                        .allMatch(row ->
                                row.cells().equals(cells(row.targetGroup().name())))
                && table1.sofTotal().equals(cells(SOF_TOTAL))
                && table1.bifTotal().equals(cells(BIF_TOTAL))
                && Table2View.of(cube, day).rows().stream()
                        .allMatch(row ->
                                row.percent() != null && rate(row.targetGroup()).pointsFrom(row.percent()) == 0);
    }

    private static <T> T published(Map<String, T> table, String row) {
        return Optional.ofNullable(table.get(row))
                .orElseThrow(() -> new IllegalArgumentException("Nothing is published of " + row));
    }

    private PublishedFigures() {}
}
