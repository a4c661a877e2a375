package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.kk.shared.local.stack.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Tables 1 and 2 of the figures service beside the printed ones: equal cell by cell. */
final class CompareTables {
    private final Stage stage;
    private final String asOf;

    CompareTables(Stage stage, String asOf) {
        this.stage = stage;
        this.asOf = asOf;
    }

    void tellTable1() {
        stage.heading("Table 1: SOF's citizens receiving BIF's benefits on " + asOf + ", counted | printed");
        stage.console().say("  %-31s%s  |%s".formatted("", cells(Published.COLUMNS), cells(Published.COLUMNS)));
        var table = stage.secretary().get(Service.KPI, "/table-1?asOf=" + asOf).body();
        var counted = new ArrayList<List<Long>>();
        for (var row : Published.TABLE_1) {
            counted.add(row(
                    Published.name(row.group()), numbers(of(table, row.group()).path("cells")), row.cells()));
        }
        counted.add(row("SOF total", numbers(table.path("sofTotal")), Published.SOF_TOTAL));
        counted.add(row("BIF total", numbers(table.path("bifTotal")), Published.BIF_TOTAL));
        stage.report().table1(counted);
    }

    void tellTable2() {
        stage.heading(
                "Table 2: in activation or rehabilitation, of match group 4-5 on " + asOf + ", counted | printed");
        var table = stage.secretary().get(Service.KPI, "/table-2?asOf=" + asOf).body();
        var percents = new LinkedHashMap<String, BigDecimal>();
        for (var rate : Published.TABLE_2) {
            var row = of(table, rate.group());
            var percent = row.path("percent").decimalValue();
            if (!rate.group().equals("ALL_MATCH_4_5")) { // ours, not of the printed table
                percents.put(rate.reportName(), percent.setScale(1, RoundingMode.HALF_UP));
            }
            var equal = row.path("numerator").asLong() == rate.numerator()
                    && row.path("denominator").asLong() == rate.denominator()
                    && percent.setScale(0, RoundingMode.HALF_UP).intValue() == rate.percent();
            stage.check(
                    "table 2, " + Published.name(rate.group()),
                    equal,
                    "%,d of %,d, %s %% | %,d of %,d, %d %%"
                            .formatted(
                                    row.path("numerator").asLong(),
                                    row.path("denominator").asLong(),
                                    percent,
                                    rate.numerator(),
                                    rate.denominator(),
                                    rate.percent()));
        }
        stage.report().table2(percents);
    }

    private List<Long> row(String name, List<Long> counted, List<Long> printed) {
        var differences = differences(counted, printed);
        stage.console()
                .say("  %-31s%s  |%s  %s"
                        .formatted(
                                name,
                                cells(counted),
                                cells(printed),
                                differences.isEmpty() ? "ok" : "FAIL: " + differences));
        stage.report().note("table 1, " + name, differences.isEmpty(), differences);
        return counted;
    }

    private static String differences(List<Long> counted, List<Long> printed) {
        if (counted.size() != printed.size()) {
            return "%d cells instead of %d".formatted(counted.size(), printed.size());
        }
        return IntStream.range(0, printed.size())
                .filter(column -> !counted.get(column).equals(printed.get(column)))
                .mapToObj(column -> "%s is %,d instead of %,d"
                        .formatted(Published.COLUMNS.get(column), counted.get(column), printed.get(column)))
                .collect(Collectors.joining(", "));
    }

    private static JsonNode of(JsonNode table, String group) {
        return StreamSupport.stream(table.path("rows").spliterator(), false)
                .filter(row -> row.path("targetGroup").asText().equals(group))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<Long> numbers(JsonNode cells) {
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static String cells(List<?> cells) {
        return cells.stream().map(cell -> "%7s".formatted(cell)).collect(Collectors.joining());
    }
}
