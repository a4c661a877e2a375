package dk.kk.shared.kpi.status;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a status as CSV, one a line: semicolons, a header, ISO dates, decimal point, Danish words. What is not measured yet
 * has empty fields.
 */
record StatusFigures(StatusDocument told) {

    private static final List<String> HEADER = List.of(
            "part",
            "row",
            "column",
            "year",
            "asOf",
            "knownAt",
            "numerator",
            "denominator",
            "percent",
            "target",
            "gap",
            "measurement");
    private static final List<String> COLUMNS = List.of("1", "2", "3", "4", "5", "none", "total");

    String csv() {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(csv)) {
            writer.writeRecord(HEADER);
            lines().forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private Stream<List<String>> lines() {
        return Stream.of(
                        told.goals().stream().flatMap(StatusFigures::goal),
                        Stream.ofNullable(told.tables()).flatMap(StatusFigures::table1),
                        Stream.ofNullable(told.tables()).flatMap(StatusFigures::table2))
                .flatMap(lines -> lines);
    }

    private static Stream<List<String>> goal(ToldGoal goal) {
        return goal.years().stream().flatMap(year -> goalYear(goal, year));
    }

    private static Stream<List<String>> goalYear(ToldGoal goal, ToldGoal.Year year) {
        var part = "goal " + goal.number();
        var measured = year.measured();
        if (measured == null) {
            return Stream.of(
                    line(part, goal.name(), "", year.year(), null, null, null, null, null, year.target(), null, null));
        }
        var own = line(
                part,
                goal.name(),
                "",
                year.year(),
                measured.asOf(),
                measured.knownAt(),
                measured.numerator(),
                measured.denominator(),
                measured.percent(),
                year.target(),
                measured.gap(),
                measured.measurement());
        var also = measured.alsoCounted().stream()
                .map(other -> line(
                        part,
                        other.text(),
                        "",
                        year.year(),
                        measured.asOf(),
                        measured.knownAt(),
                        other.numerator(),
                        measured.denominator(),
                        other.percent(),
                        null,
                        null,
                        measured.measurement()));
        return Stream.concat(Stream.of(own), also);
    }

    private static Stream<List<String>> table1(ToldTables tables) {
        var table = tables.table1();
        return Stream.of(
                        table.rows().stream()
                                .flatMap(row -> cells(tables, row.targetGroup().name(), row.cells())),
                        cells(tables, "SOF_TOTAL", table.sofTotal()),
                        cells(tables, "BIF_TOTAL", table.bifTotal()))
                .flatMap(lines -> lines);
    }

    private static Stream<List<String>> cells(ToldTables tables, String row, List<@Nullable Long> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> line(
                        "table 1",
                        DanishWords.row(row),
                        COLUMNS.get(at),
                        tables.asOf().getYear(),
                        tables.asOf(),
                        tables.knownAt(),
                        cells.get(at),
                        null,
                        null,
                        null,
                        null,
                        tables.measurement()));
    }

    private static Stream<List<String>> table2(ToldTables tables) {
        return tables.table2().rows().stream()
                .map(row -> line(
                        "table 2",
                        DanishWords.row(row.targetGroup()),
                        "",
                        tables.asOf().getYear(),
                        tables.asOf(),
                        tables.knownAt(),
                        row.numerator(),
                        row.denominator(),
                        row.percent(),
                        null,
                        null,
                        tables.measurement()));
    }

    private static List<String> line(@Nullable Object... fields) {
        return Stream.of(fields).map(field -> Objects.toString(field, "")).toList();
    }
}
