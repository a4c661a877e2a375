package dk.kk.shared.kpi.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables 1 and 2 as printed in the recommendation 2009-9399 and in the joint strategy 2009-2011, both of November 2007. Rows are
 * named as the API names them.
 */
final class PublishedFigures {

    /** The sources name the month; this is its measuring day. */
    static final LocalDate DAY = LocalDate.of(2007, 11, 30);

    static final String SOF_TOTAL = "SOF_TOTAL";
    static final String BIF_TOTAL = "BIF_TOTAL";

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
    record PrintedRate(int whole, boolean isCut) {}

    static List<Long> cells(String row) {
        return published(TABLE_1, row);
    }

    static PrintedRate rate(String row) {
        return published(TABLE_2, row);
    }

    private static <T> T published(Map<String, T> table, String row) {
        return Optional.ofNullable(table.get(row))
                .orElseThrow(() -> new IllegalArgumentException("Nothing is published of " + row));
    }

    private PublishedFigures() {}
}
