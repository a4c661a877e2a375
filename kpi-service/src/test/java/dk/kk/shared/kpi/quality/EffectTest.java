package dk.kk.shared.kpi.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Beside the registered figure stands every other one that those in doubt could make of it. */
class EffectTest {

    @Test
    void what_those_in_doubt_could_make_of_a_figure_lies_within_what_is_said() {
        for (var effect : Effect.values()) {
            for (var counting = 0; counting <= 3; counting++) {
                for (var notCounting = 0; notCounting <= 3; notCounting++) {
                    assertThat(lowestAndHighest(effect, counting, notCounting))
                            .as("%s %d %d", effect, counting, notCounting)
                            .isEqualTo(effect.on(7, 20, counting, notCounting));
                }
            }
        }
    }

    @Test
    void of_nobody_nothing_is_said() {
        assertThat(Effect.JOIN.on(0, 0, 1, 1)).isNull();
        assertThat(Effect.LEAVE.on(3, 3, 3, 0)).isNull();
    }

    @Test
    void points_have_one_decimal() {
        var points = Objects.requireNonNull(Effect.GAIN.on(1, 3, 0, 1));
        assertThat(points.up()).isEqualTo(new BigDecimal("33.3"));
        assertThat(points.down()).isEqualTo(new BigDecimal("0.0"));
    }

    /** By trying all. */
    private static Effect.Points lowestAndHighest(Effect effect, int counting, int notCounting) {
        var highest = 0.0;
        var lowest = 0.0;
        for (var some = 0; some <= counting; some++) {
            for (var others = 0; others <= notCounting; others++) {
                var share = switch (effect) {
                    case JOIN -> (7.0 + some) / (20 + some + others);
                    case LEAVE -> (7.0 - some) / (20 - some - others);
                    case GAIN -> (7.0 + some + others) / 20;
                    case LOSE -> (7.0 - some - others) / 20;
                };
                highest = Math.max(highest, 100 * (share - 0.35));
                lowest = Math.min(lowest, 100 * (share - 0.35));
            }
        }
        return new Effect.Points(rounded(highest), rounded(lowest));
    }

    private static BigDecimal rounded(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
