package dk.kk.shared.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.shared.kpi.dashboard.Waterfall.Bar;
import dk.kk.shared.kpi.dashboard.Waterfall.Step;
import dk.kk.shared.platform.page.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final double PIXEL = 0.2;

    @Test
    void each_bar_begins_where_the_one_before_ends() {
        var bars = fall(100, 40, -30, -60).bars();
        for (var at = 1; at < bars.size() - 1; at++) {
            var bar = bars.get(at);
            var before = bars.get(at - 1).stands();
            assertThat(bar.kind() == Waterfall.Kind.MORE ? bar.x() : bar.x() + bar.width())
                    .isCloseTo(before, within(PIXEL));
        }
        assertThat(bars.getLast().stands()).isEqualTo(bars.get(bars.size() - 2).stands());
        assertThat(bars)
                .extracting(Bar::kind)
                .startsWith(Waterfall.Kind.END, Waterfall.Kind.MORE)
                .endsWith(Waterfall.Kind.END);
        assertThat(bars).extracting(Bar::value).containsExactly("100 borgere", "+40", "−30", "−60", "50 borgere");
    }

    @Test
    void small_changes_of_many_are_seen_and_the_drawing_says_where_it_begins() {
        var fall = fall(3357, 12, -7);
        assertThat(fall.startsAt()).isEqualTo("Tegningen begynder ved 3.000 borgere, så forskellene kan ses.");
        assertThat(fall.bars().get(1).width()).isGreaterThan(5);
        assertThat(fall(10, 5).startsAt()).isEmpty();
    }

    @Test
    void everything_lies_within_the_drawing() {
        for (var fall : new Waterfall[] {
            fall(0), fall(0, 1), fall(1, -1), fall(3357, -3357), fall(25_015, 1), fall(7, 100, -107, 3)
        }) {
            assertThat(fall.bars()).allSatisfy(bar -> {
                assertThat(bar.x()).isBetween(0.0, (double) Waterfall.WIDTH);
                assertThat(bar.width()).isPositive();
                assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Waterfall.WIDTH + 2);
                assertThat(bar.bottom()).isLessThan(fall.height());
            });
        }
    }

    @Test
    void what_moved_nobody_is_not_drawn_and_the_rest_can_be_read_aloud() {
        var fall = fall(5, 0, 2);
        assertThat(fall.bars()).hasSize(3);
        assertThat(fall.description()).isEqualTo("før: 5 borgere; skridt: +2; efter: 7 borgere.");
    }

    private static Waterfall fall(long from, long... steps) {
        return Waterfall.of(
                "counting",
                new Step("før", from),
                Arrays.stream(steps).mapToObj(step -> new Step("skridt", step)),
                new Step("efter", from + Arrays.stream(steps).sum()),
                new Words(Language.DA));
    }
}
