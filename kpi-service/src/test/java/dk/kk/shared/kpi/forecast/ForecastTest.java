package dk.kk.shared.kpi.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Forecast FORECAST =
            new Forecast(new Count(30, 100), List.of(new Count(10, 10), new Count(20, 0), new Count(0, 5)));

    @Test
    void what_is_known_and_the_mean_of_what_came_on_top_is_expected() {
        assertThat(FORECAST.isExpectable()).isTrue();
        assertThat(FORECAST.expected()).isEqualTo(new Count(40, 105));
    }

    @Test
    void the_poorest_and_the_richest_span_are_the_interval() {
        assertThat(FORECAST.low()).isCloseTo(100 * 30 / 105.0, within(0.001));
        assertThat(FORECAST.high()).isCloseTo(50, within(0.001));
    }

    @Test
    void more_citizens_count_and_never_more_than_there_are() {
        assertThat(FORECAST.with(5)).isEqualTo(new Count(45, 105));
        assertThat(FORECAST.with(500)).isEqualTo(new Count(105, 105));
    }

    @Test
    void of_too_few_spans_nothing_is_expected_and_more_come_on_top_of_what_is_known() {
        var young = new Forecast(new Count(30, 100), List.of(new Count(10, 10)));
        assertThat(young.isExpectable()).isFalse();
        assertThat(young.with(5)).isEqualTo(new Count(35, 100));
        assertThat(new Count(0, 0).share()).isZero();
    }
}
