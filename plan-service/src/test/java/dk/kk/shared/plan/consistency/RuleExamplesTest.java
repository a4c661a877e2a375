package dk.kk.shared.plan.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of {@code docs/consistency.md}, which a caseworker may extend. */
class RuleExamplesTest {
    private record Row(Rule rule, String has, String doesNot) {}

    @TestFactory
    Stream<DynamicTest> an_example_has_the_finding_of_its_row_and_no_other() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.rule() + ": " + row.has(),
                        () -> assertThat(Consistency.findings(Example.read(row.has())))
                                .extracting(Finding::rule)
                                .containsExactly(row.rule())));
    }

    @TestFactory
    Stream<DynamicTest> its_counterpart_has_none() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.rule() + ": " + row.doesNot(),
                        () -> assertThat(Consistency.findings(Example.read(row.doesNot())))
                                .isEmpty()));
    }

    @Test
    void every_rule_has_an_example() {
        assertThat(rows()).extracting(Row::rule).contains(Rule.values());
    }

    private static List<Row> rows() {
        return Repository.read(Repository.root().resolve("docs/consistency.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Row(Rule.valueOf(cells.get(1)), cells.get(3), cells.get(4)))
                .toList();
    }
}
