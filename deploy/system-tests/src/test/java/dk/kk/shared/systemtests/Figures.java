package dk.kk.shared.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.population.GoalPopulation;
import dk.kk.shared.population.Population;
import dk.kk.shared.population.Share;
import dk.kk.shared.population.TargetGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Table 1, cell by cell and with its margins, and the three goals: {@code "DISABILITY M4" -> 65}, {@code "goal 2 of" -> 3357}. */
record Figures(Map<String, Long> numbers) {

    private static final List<String> COLUMNS = List.of("M1", "M2", "M3", "M4", "M5", "rest", "total");
    private static final int MONTHS = 12;

    /** As of the population's day, by asking the facts. */
    static Figures answered(RunningSuite suite) {
        var secretary = suite.as("committee-secretary", "MEASUREMENT");
        var table =
                secretary.get(Service.KPI, "/table-1?asOf=" + Population.DAY).body();
        var figures = new Figures(new LinkedHashMap<>());
        table.path("rows").forEach(row -> figures.row(row.path("targetGroup").asText(), cells(row.path("cells"))));
        figures.row("SOF", cells(table.path("sofTotal")));
        figures.row("BIF", cells(table.path("bifTotal")));
        secretary
                .get(Service.KPI, "/goals?asOf=" + Population.DAY)
                .items()
                .forEach(goal -> figures.goal(goal.path("goal").asInt(), numerator(goal), denominator(goal)));
        return figures;
    }

    /** The goals as they are kept up to date event by event. The suite's day is the population's. */
    static Figures live(RunningSuite suite) {
        var figures = new Figures(new LinkedHashMap<>());
        suite.as("committee-secretary", "MEASUREMENT")
                .get(Service.KPI, "/live-goals")
                .body()
                .path("goals")
                .forEach(goal -> figures.goal(goal.path("goal").asInt(), numerator(goal), denominator(goal)));
        return figures;
    }

    /** What follows from the source files. */
    static Figures counted(Population population) {
        var expected = population.expected(Population.DAY);
        var figures = new Figures(new LinkedHashMap<>());
        var names =
                new ArrayList<>(Stream.of(TargetGroup.values()).map(Enum::name).toList());
        names.addAll(List.of("SOF", "BIF"));
        var rows = expected.table1();
        for (var row = 0; row < names.size(); row++) {
            figures.row(
                    names.get(row),
                    rows.get(row).stream().map(Integer::longValue).toList());
        }
        figures.goal(1, expected.goal1(GoalPopulation.STRATEGY, MONTHS));
        figures.goal(2, expected.goal2(GoalPopulation.STRATEGY));
        figures.goal(3, expected.goal3(GoalPopulation.STRATEGY));
        return figures;
    }

    Figures goals() {
        var goals = new LinkedHashMap<>(numbers);
        goals.keySet().removeIf(name -> !name.startsWith("goal "));
        return new Figures(goals);
    }

    /** The names of the numbers in which two differ. */
    List<String> differencesFrom(Figures other) {
        var names = new TreeSet<>(numbers.keySet());
        names.addAll(other.numbers.keySet());
        return names.stream()
                .filter(name -> !numbers.getOrDefault(name, -1L).equals(other.numbers.getOrDefault(name, -1L)))
                .toList();
    }

    private void row(String name, List<Long> cells) {
        for (var column = 0; column < COLUMNS.size(); column++) {
            numbers.put(name + " " + COLUMNS.get(column), cells.get(column));
        }
    }

    private void goal(int number, Share share) {
        goal(number, share.numerator(), share.denominator());
    }

    private void goal(int number, long numerator, long denominator) {
        numbers.put("goal " + number, numerator);
        numbers.put("goal " + number + " of", denominator);
    }

    private static long numerator(JsonNode goal) {
        return goal.path("numerator").asLong(-1);
    }

    private static long denominator(JsonNode goal) {
        return goal.path("denominator").asLong(-1);
    }

    private static List<Long> cells(JsonNode cells) {
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }
}
