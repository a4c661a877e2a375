package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.explain.BridgeView;
import dk.kk.shared.kpi.explain.Flow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The drawings of a bridge whose flows are shown: those who count, and all. */
final class BridgeFalls {

    private BridgeFalls() {}

    static List<Waterfall> of(BridgeView bridge, Flow corrected, Flow happened, Words words) {
        return List.of(counting(bridge, corrected, happened, words), citizens(bridge, corrected, happened, words));
    }

    private static Waterfall counting(BridgeView bridge, Flow corrected, Flow flow, Words words) {
        return Waterfall.of(
                "counting",
                end(bridge.from(), bridge.from().numerator(), words),
                Stream.of(
                        step("corrected", corrected.numerator(), words),
                        step("entered-counting", flow.enteredCounting(), words),
                        step("gained", flow.gained(), words),
                        step("left-counting", -flow.leftCounting(), words),
                        step("lost", -flow.lost(), words)),
                end(bridge.to(), bridge.to().numerator(), words),
                words);
    }

    private static Waterfall citizens(BridgeView bridge, Flow corrected, Flow flow, Words words) {
        return Waterfall.of(
                "citizens",
                end(bridge.from(), bridge.from().denominator(), words),
                Stream.of(
                        step("corrected", corrected.denominator(), words),
                        step("entered", flow.enteredCounting() + flow.enteredNotCounting(), words),
                        step("left", -flow.leftCounting() - flow.leftNotCounting(), words)),
                end(bridge.to(), bridge.to().denominator(), words),
                words);
    }

    private static Waterfall.Step step(String key, long citizens, Words words) {
        return new Waterfall.Step(words.of("flow." + key), citizens);
    }

    private static Waterfall.Step end(BridgeView.Pier pier, @Nullable Long citizens, Words words) {
        return new Waterfall.Step(words.day(pier.asOf()), Objects.requireNonNull(citizens));
    }
}
