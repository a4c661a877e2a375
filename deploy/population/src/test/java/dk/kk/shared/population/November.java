package dk.kk.shared.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The population and its figures, made once for all tests. */
final class November {

    static final Population POPULATION = Population.november2007();
    static final Expected EXPECTED = POPULATION.expected(Population.DAY);

    private November() {}

    static List<Row> rows(Layout layout) {
        return POPULATION.rows(layout);
    }

    static Map<String, List<Row>> byCpr(Layout layout) {
        return rows(layout).stream().collect(groupingBy(row -> row.get("cpr"), LinkedHashMap::new, toList()));
    }
}
