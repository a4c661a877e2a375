package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.CitedFigures.exactly;

import dk.kk.shared.platform.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chapter of goals and tables, part by part. */
final class FigureBlocks {

    private static final String NOT_MEASURED = "Ikke målt endnu";

    private final ShownStatus shown;
    private final StatusDocument told;
    private final List<Block> blocks = new ArrayList<>();

    private FigureBlocks(ShownStatus shown) {
        this.shown = shown;
        this.told = shown.told();
    }

    static List<Block> of(ShownStatus shown) {
        var all = new FigureBlocks(shown);
        all.goals();
        all.tables();
        return all.blocks;
    }

    private void goals() {
        heading(2, "2. Mål");
        words(told.definitions().getFirst().text() + ".");
        blocks.add(Block.table(
                "Målene for " + told.toldYear(),
                List.of("Mål", "Tæller", "Nævner", "Andel", "Mindst", "Afstand", "Målt for", "Som kendt"),
                told.goals().stream().map(this::toldYear).toList()));
        told.goals().forEach(this::alsoCounted);
        heading(3, "År for år");
        shown.charts().forEach(chart -> blocks.add(Block.drawing(StatusOdt.drawing(chart))));
        blocks.add(Block.table(
                "Måltal og målinger år for år",
                Stream.concat(
                                Stream.of("Mål"),
                                told.goals().getFirst().years().stream().map(year -> Integer.toString(year.year())))
                        .toList(),
                told.goals().stream()
                        .map(goal -> Stream.concat(
                                        Stream.of(named(goal)),
                                        goal.years().stream().map(FigureBlocks::yearly))
                                .toList())
                        .toList()));
    }

    private List<String> toldYear(ToldGoal goal) {
        var year = shown.toldYear(goal);
        var measured = year.measured();
        return measured == null
                ? List.of(named(goal), "–", "–", "–", shown.whole(year.target()), NOT_MEASURED, "–", "–")
                : List.of(
                        named(goal),
                        shown.number(measured.numerator()),
                        shown.number(measured.denominator()),
                        shown.percent(measured.percent()),
                        shown.whole(year.target()),
                        shown.gap(measured.gap()),
                        shown.day(measured.asOf()),
                        shown.day(measured.knownAt()));
    }

    private void alsoCounted(ToldGoal goal) {
        var measured = shown.toldYear(goal).measured();
        if (measured == null) {
            return;
        }
        if (measured.assessedEarlier() > 0) {
            words("Mål " + goal.number() + ": " + shown.number(measured.assessedEarlier())
                    + " af borgerne hviler på en vurdering efter de fem matchgrupper, som en senere model har afløst.");
        }
        if (!measured.alsoCounted().isEmpty()) {
            blocks.add(Block.table(
                    "Mål " + goal.number() + ", tælles også pr. " + shown.day(measured.asOf()),
                    List.of("Hvad", "Borgere", "Andel"),
                    measured.alsoCounted().stream()
                            .map(also ->
                                    List.of(also.text(), shown.number(also.numerator()), shown.percent(also.percent())))
                            .toList()));
        }
    }

    static String yearly(ToldGoal.Year year) {
        var measured = year.measured();
        return "mindst " + DanishWords.wholePercent(year.target()) + "; "
                + (measured == null
                        ? "ikke målt endnu"
                        : DanishWords.percent(measured.percent()) + " (" + DanishWords.number(measured.numerator())
                                + " af " + DanishWords.number(measured.denominator()) + ")");
    }

    static String named(ToldGoal goal) {
        return goal.number() + ". " + goal.name();
    }

    private void tables() {
        heading(3, "Tabel 1 og 2");
        var tables = told.tables();
        if (tables == null) {
            words(NOT_MEASURED + ": tabellerne er fra november som i 2007.");
            return;
        }
        var table1 = tables.table1();
        var rows = new ArrayList<List<String>>();
        table1.rows().forEach(row -> rows.add(row(row.targetGroup().name(), row.cells())));
        rows.add(row("SOF_TOTAL", table1.sofTotal()));
        rows.add(row("BIF_TOTAL", table1.bifTotal()));
        blocks.add(Block.table(
                "Tabel 1: SOF-borgere, der modtager BIF-ydelser, pr. " + shown.day(tables.asOf()),
                List.of(
                        "Målgruppe",
                        "Match 1",
                        "Match 2",
                        "Match 3",
                        "Match 4",
                        "Match 5",
                        "Ikke matchet mv.",
                        "I alt"),
                rows));
        blocks.add(Block.table(
                "Tabel 2: Aktiveringsgrad i match 4-5 pr. " + shown.day(tables.asOf()),
                List.of("Målgruppe", "I aktivering", "Borgere", "Andel"),
                tables.table2().rows().stream()
                        .map(row -> List.of(
                                shown.row(row.targetGroup()),
                                shown.number(exactly(row.numerator())),
                                shown.number(exactly(row.denominator())),
                                shown.percent(row.percent())))
                        .toList()));
    }

    private List<String> row(String name, List<@Nullable Long> cells) {
        return Stream.concat(Stream.of(shown.row(name)), cells.stream().map(cell -> shown.number(exactly(cell))))
                .toList();
    }

    private void heading(int level, String text) {
        blocks.add(Block.heading(level, text));
    }

    private void words(String words) {
        blocks.add(Block.words(words));
    }
}
