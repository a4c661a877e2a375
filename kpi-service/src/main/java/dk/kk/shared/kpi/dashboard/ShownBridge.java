package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.explain.BridgeView;
import dk.kk.shared.kpi.explain.Flow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What moved a goal from one day to another, in words.
 *
 * @param corrected what became known of the first day since, empty where nothing did
 * @param sum of all that moved
 * @param spans that are a click away
 */
record ShownBridge(
        String goal,
        Population population,
        String populationName,
        Pier from,
        Pier to,
        String moved,
        List<Waterfall> waterfalls,
        List<Row> corrected,
        List<Row> happened,
        Row sum,
        List<Span> spans) {

    /** A figure at one end. */
    record Pier(
            LocalDate day,
            @Nullable LocalDate knownAt,
            String percent,
            String count,
            String numerator,
            String denominator) {

        static Pier of(BridgeView.Pier pier, Words words) {
            return new Pier(
                    pier.asOf(),
                    pier.knownAt(),
                    words.percent(pier.percent()),
                    words.count(pier.numerator(), pier.denominator()),
                    words.number(pier.numerator()),
                    words.number(pier.denominator()));
        }
    }

    /**
     * What some citizens did, and what it did to the figure.
     *
     * @param key of the text that names it
     * @param counting how many more count, or fewer
     * @param citizens how many more the goal is about
     */
    record Row(String key, String counting, String citizens) {}

    /** @param key of the text that names it */
    record Span(String key, LocalDate from) {}

    static ShownBridge of(BridgeView bridge, List<Span> spans, Words words) {
        var corrected = bridge.corrected();
        var happened = bridge.happened();
        return new ShownBridge(
                Integer.toString(bridge.goal()),
                bridge.population(),
                bridge.populationName().in(words.language()),
                Pier.of(bridge.from(), words),
                Pier.of(bridge.to(), words),
                moved(bridge, words),
                List.of(counting(bridge, words), citizens(bridge, words)),
                corrected.isNothing() ? List.of() : rows(corrected, words),
                rows(happened, words),
                row(
                        "sum",
                        corrected.numerator() + happened.numerator(),
                        corrected.denominator() + happened.denominator(),
                        words),
                spans);
    }

    public List<Pier> piers() {
        return List.of(from, to);
    }

    public List<String> goals() {
        return List.of("1", "2", "3");
    }

    public List<Population> populations() {
        return List.of(Population.values());
    }

    private static String moved(BridgeView bridge, Words words) {
        var before = bridge.from().percent();
        var after = bridge.to().percent();
        return before == null || after == null ? "" : words.points(after.subtract(before));
    }

    private static List<Row> rows(Flow flow, Words words) {
        return List.of(
                row("entered-counting", flow.enteredCounting(), flow.enteredCounting(), words),
                row("entered-not-counting", 0, flow.enteredNotCounting(), words),
                row("left-counting", -flow.leftCounting(), -flow.leftCounting(), words),
                row("left-not-counting", 0, -flow.leftNotCounting(), words),
                row("gained", flow.gained(), 0, words),
                row("lost", -flow.lost(), 0, words));
    }

    private static Row row(String key, long counting, long citizens, Words words) {
        return new Row(key, words.signed(counting), words.signed(citizens));
    }

    private static Waterfall counting(BridgeView bridge, Words words) {
        var flow = bridge.happened();
        return Waterfall.of(
                "counting",
                end(bridge.from(), bridge.from().numerator(), words),
                Stream.of(
                        step("corrected", bridge.corrected().numerator(), words),
                        step("entered-counting", flow.enteredCounting(), words),
                        step("gained", flow.gained(), words),
                        step("left-counting", -flow.leftCounting(), words),
                        step("lost", -flow.lost(), words)),
                end(bridge.to(), bridge.to().numerator(), words),
                words);
    }

    private static Waterfall citizens(BridgeView bridge, Words words) {
        var flow = bridge.happened();
        return Waterfall.of(
                "citizens",
                end(bridge.from(), bridge.from().denominator(), words),
                Stream.of(
                        step("corrected", bridge.corrected().denominator(), words),
                        step("entered", flow.enteredCounting() + flow.enteredNotCounting(), words),
                        step("left", -flow.leftCounting() - flow.leftNotCounting(), words)),
                end(bridge.to(), bridge.to().denominator(), words),
                words);
    }

    private static Waterfall.Step step(String key, long citizens, Words words) {
        return new Waterfall.Step(words.of("flow." + key), citizens);
    }

    private static Waterfall.Step end(BridgeView.Pier pier, long citizens, Words words) {
        return new Waterfall.Step(words.day(pier.asOf()), citizens);
    }
}
