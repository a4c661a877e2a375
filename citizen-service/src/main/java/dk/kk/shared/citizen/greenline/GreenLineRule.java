package dk.kk.shared.citizen.greenline;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.timeline.DatedValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * On which days a citizen is on the green line: those on which somebody put them there, and those with special needs on which nobody
 * lifted it. What was said by hand shows where both hold.
 */
final class GreenLineRule {
    private GreenLineRule() {}

    /** @param needs days in any target group with special needs */
    static List<DatedValue<GreenLinePeriod>> days(
            Periods needs, List<DatedValue<GreenLinePeriod>> byHand, List<DatedValue<LiftPeriod>> lifted) {
        var byRule = needs.without(of(lifted)).without(of(byHand)).periods().stream()
                .map(days -> new DatedValue<>(GreenLinePeriod.OF_RULE, days));
        return Stream.concat(byHand.stream(), byRule).toList();
    }

    private static <V> Periods of(List<DatedValue<V>> dated) {
        return new Periods(dated.stream().<Period>map(DatedValue::days).toList());
    }
}
