package dk.kk.shared.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxFiguresTest {

    @Test
    void gauges_are_found_among_all_that_a_service_measures() {
        var metrics = """
                # TYPE jvm_info gauge
                jvm_info{runtime="OpenJDK"} 1
                # HELP outbox_unsent_rows
                outbox_unsent_rows 1.2E3
                outbox_oldest_unsent_seconds{application="kpi"} 75.4
                outbox_refused_rows 2.0
                outbox_relay_alive 0.0
                http_server_requests_seconds_count{uri="outbox_unsent_rows 7"} 3.0
                """;
        assertThat(OutboxFigures.of(metrics)).hasValue(new OutboxFigures(1_200, 75, 2, false));
    }

    @Test
    void a_figure_that_is_unknown_is_not_taken_for_none() {
        assertThat(OutboxFigures.of("""
                outbox_unsent_rows NaN
                outbox_oldest_unsent_seconds NaN
                outbox_refused_rows NaN
                outbox_relay_alive 1.0
                """)).isEmpty();
        assertThat(OutboxFigures.of("<html>not found</html>")).isEmpty();
    }

    @Test
    void more_than_a_minute_is_slow() {
        assertThat(new OutboxFigures(1, 60, 0, true).isSlow()).isFalse();
        assertThat(new OutboxFigures(1, 61, 0, true).isSlow()).isTrue();
    }
}
