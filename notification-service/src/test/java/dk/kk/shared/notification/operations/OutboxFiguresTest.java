package dk.kk.shared.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxFiguresTest {

    @Test
    void gauges_are_found_among_all_that_a_service_measures_and_by_topic() {
        var metrics = """
                # TYPE jvm_info gauge
                jvm_info{runtime="OpenJDK"} 1
                # HELP outbox_unsent_rows
                outbox_unsent_rows{topic="citizen.target-groups.v1"} 0.0
                outbox_unsent_rows{topic="citizen.events.v1"} 1.2E3
                outbox_oldest_unsent_seconds{application="citizen",topic="citizen.events.v1"} 75.4
                outbox_oldest_unsent_seconds{application="citizen",topic="citizen.target-groups.v1"} 0.0
                outbox_refused_rows 2.0
                outbox_relay_alive 0.0
                http_server_requests_seconds_count{uri="outbox_unsent_rows 7"} 3.0
                """;
        var figures = OutboxFigures.of(metrics).orElseThrow();
        assertThat(figures.topics())
                .containsExactly(
                        new UnsentEvents("citizen.events.v1", 1_200, 75),
                        new UnsentEvents("citizen.target-groups.v1", 0, 0));
        assertThat(figures.refused()).isEqualTo(2);
        assertThat(figures.relayAlive()).isFalse();
        assertThat(figures.unsent()).isEqualTo(1_200);
    }

    @Test
    void a_figure_that_is_unknown_is_not_taken_for_none() {
        assertThat(OutboxFigures.of("""
                outbox_unsent_rows{topic="kpi.events.v1"} NaN
                outbox_oldest_unsent_seconds{topic="kpi.events.v1"} NaN
                outbox_refused_rows NaN
                outbox_relay_alive 1.0
                """)).isEmpty();
        assertThat(OutboxFigures.of("""
                outbox_unsent_rows{topic="kpi.events.v1"} 1.0
                outbox_refused_rows 0.0
                outbox_relay_alive 1.0
                """)).isEmpty();
        assertThat(OutboxFigures.of("<html>not found</html>")).isEmpty();
    }

    @Test
    void more_than_a_minute_on_any_topic_is_slow() {
        var well = new UnsentEvents("a", 1, 60);
        assertThat(new OutboxFigures(List.of(well, well), 0, true).isSlow()).isFalse();
        assertThat(new OutboxFigures(List.of(well, new UnsentEvents("b", 1, 61)), 0, true).isSlow())
                .isTrue();
    }
}
