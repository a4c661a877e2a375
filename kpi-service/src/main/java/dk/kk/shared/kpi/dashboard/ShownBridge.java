package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.explain.BridgeView;
import dk.kk.shared.kpi.explain.Flow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved a goal from one day to another, in words.
 *
 * @param corrected what became known of the first day since, empty where nothing did
 * @param sum of all that moved
 * @param spans that are a click away
 * @param protection why nothing is shown between both ends; null where something is
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
        @Nullable Row sum,
        List<Span> spans,
        @Nullable String protection) {

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
        return corrected == null || happened == null
                ? of(bridge, List.of(), List.of(), List.of(), null, spans, words)
                : of(
                        bridge,
                        BridgeFalls.of(bridge, corrected, happened, words),
                        corrected.isNothing() ? List.of() : rows(corrected, words),
                        rows(happened, words),
                        row(
                                "sum",
                                corrected.numerator() + happened.numerator(),
                                corrected.denominator() + happened.denominator(),
                                words),
                        spans,
                        words);
    }

    private static ShownBridge of(
            BridgeView bridge,
            List<Waterfall> waterfalls,
            List<Row> corrected,
            List<Row> happened,
            @Nullable Row sum,
            List<Span> spans,
            Words words) {
        return new ShownBridge(
                Integer.toString(bridge.goal()),
                bridge.population(),
                bridge.populationName().in(words.language()),
                Pier.of(bridge.from(), words),
                Pier.of(bridge.to(), words),
                moved(bridge, words),
                waterfalls,
                corrected,
                happened,
                sum,
                spans,
                sum == null ? words.of("bridge.protected") : null);
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
}
