package dk.kk.shared.local.story;

import java.util.List;
import java.util.Map;

/**
 * Tables 1 and 2 as printed in recommendation 2009-9399, November 2007. Written down here a second time, apart from the
 * generator's: what makes the numbers and what judges them share nothing.
 */
final class Published {
    static final List<String> COLUMNS = List.of("M1", "M2", "M3", "M4", "M5", "rest", "total");

    private static final Map<String, String> GROUPS = Map.of(
            "IN_TREATMENT", "in substance-use treatment",
            "DISABILITY", "disability",
            "MENTALLY_ILL_AND_VULNERABLE", "mentally ill and vulnerable",
            "WITHOUT_SPECIAL_NEEDS", "without special needs",
            "SPECIAL_NEEDS", "special needs together",
            "ALL_MATCH_4_5", "all of BIF's match 4-5");

    /** Persons: match group 1 to 5, no match group, total. */
    static final List<Row> TABLE_1 = List.of(
            new Row("IN_TREATMENT", List.of(7L, 11L, 43L, 510L, 199L, 113L, 883L)),
            new Row("DISABILITY", List.of(0L, 3L, 3L, 65L, 32L, 135L, 238L)),
            new Row("MENTALLY_ILL_AND_VULNERABLE", List.of(52L, 128L, 272L, 1841L, 710L, 439L, 3442L)),
            new Row("WITHOUT_SPECIAL_NEEDS", List.of(195L, 474L, 616L, 1849L, 529L, 658L, 4321L)));

    static final List<Long> SOF_TOTAL = List.of(254L, 616L, 934L, 4265L, 1470L, 1345L, 8884L);
    static final List<Long> BIF_TOTAL = List.of(1555L, 2733L, 2393L, 8400L, 2619L, 7315L, 25015L);

    /** In activation or rehabilitation, of those in match 4-5, and the percentage printed; docs/decisions says whence the counts. */
    static final List<Rate> TABLE_2 = List.of(
            new Rate("DISABILITY", "disability", 20, 97, 21),
            new Rate("IN_TREATMENT", "usersInTreatment", 130, 709, 18),
            new Rate("MENTALLY_ILL_AND_VULNERABLE", "mentallyIllAndVulnerable", 490, 2551, 19),
            new Rate("SPECIAL_NEEDS", "specialNeeds", 640, 3357, 19),
            new Rate("ALL_MATCH_4_5", "allMatch45", 3857, 11_019, 35));

    static String name(String group) {
        return GROUPS.getOrDefault(group, group);
    }

    record Row(String group, List<Long> cells) {}

    /** @param reportName as {@code run-report.json} calls it */
    record Rate(String group, String reportName, long numerator, long denominator, int percent) {}

    private Published() {}
}
