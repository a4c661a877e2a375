package dk.kk.shared.kpi.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.page.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownForecastTest {
    private static final LocalDate DAY = LocalDate.of(2009, 12, 31);

    @Test
    void what_is_expected_is_said_with_its_interval_and_drawn_at_its_share_of_the_width() {
        var goal = shown(expected("24.0", "20.0", "27.5"), 30);

        assertThat(goal.expected()).isEqualTo("24,0\u00a0% (mellem 20,0\u00a0% og 27,5\u00a0%)");
        assertThat(goal.spans()).isEqualTo("af 12 tidligere perioder");
        assertThat(goal.target()).isEqualTo("mindst 30 %");
        assertThat(goal.knownCount()).isEqualTo("794 af 3.357 borgere");
        assertThat(goal.bar().low()).isEqualByComparingTo("64");
        assertThat(goal.bar().width()).isEqualByComparingTo("24");
        assertThat(goal.bar().target()).isEqualByComparingTo("96");
        assertThat(goal.bar().known()).isEqualByComparingTo("75.84");
    }

    @Test
    void what_cannot_be_said_is_left_out_of_words_and_drawing() {
        var goal = shown(null, null);

        assertThat(goal.expected()).isNull();
        assertThat(goal.target()).isNull();
        assertThat(goal.bar().low()).isNull();
        assertThat(goal.bar().target()).isNull();
        assertThat(goal.whatIf()).isEqualTo("26,4\u00a0%");
    }

    private static ShownForecast.ShownGoal shown(ForecastView.@Nullable Expected expected, @Nullable Integer target) {
        var view = new ForecastView(
                1,
                Population.STRATEGY,
                new Wording("strategien", "the strategy"),
                DAY.minusDays(60),
                DAY,
                target,
                new ForecastView.Known(794L, 3_357L, new BigDecimal("23.7")),
                expected,
                new ForecastView.WhatIf(5, 8, new BigDecimal("26.4")),
                new Wording("vores", "ours"),
                true,
                null);
        return ShownForecast.of(List.of(view), Language.DA).goals().getFirst();
    }

    private static ForecastView.Expected expected(String percent, String low, String high) {
        return new ForecastView.Expected(new BigDecimal(percent), new BigDecimal(low), new BigDecimal(high), 12);
    }
}
