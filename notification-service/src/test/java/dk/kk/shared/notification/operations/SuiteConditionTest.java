package dk.kk.shared.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.notification.operations.GroupLag.TopicLag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuiteConditionTest {
    private static final Instant NOW = Instant.parse("2007-11-30T11:00:00Z");
    private static final OutboxFigures EMPTY = outbox(0, 0, 0, true);
    private static final GroupLag LISTENING = new GroupLag(1, List.of(new TopicLag("citizen.events.v1", 7)));

    @Test
    void all_is_well_where_all_are_ready_and_listen_whatever_is_behind() {
        var suite = suite(condition(SuiteService.CITIZEN, EMPTY, null), condition(SuiteService.KPI, EMPTY, LISTENING));
        assertThat(suite.findings()).isEmpty();
        assertThat(suite.tone()).isEqualTo("good");
        assertThat(suite.mark()).isEmpty();
        assertThat(suite.behind()).isEqualTo(7);
    }

    @Test
    void the_worst_is_said_first() {
        var suite = suite(
                condition(SuiteService.CITIZEN, outbox(3, 75, 0, true), null),
                condition(SuiteService.KPI, outbox(0, 0, 2, false), new GroupLag(0, List.of())));
        assertThat(suite.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "operations.finding.relay-stopped",
                        "operations.finding.refused",
                        "operations.finding.nobody-listens",
                        "operations.finding.waiting");
        assertThat(suite.tone()).isEqualTo("bad");
    }

    @Test
    void more_rows_behind_a_broker_that_is_slow_are_no_news() {
        var before = suite(condition(SuiteService.KPI, outbox(3, 75, 0, true), LISTENING));
        var after = suite(condition(SuiteService.KPI, outbox(9, 80, 0, true), LISTENING));
        assertThat(after.mark()).isEqualTo(before.mark()).matches("[a-z0-9._~-]+");
    }

    @Test
    void a_broker_that_is_away_is_said() {
        assertThat(new SuiteCondition(NOW, List.of(), true, null).findings())
                .containsExactly(new Finding(Finding.Kind.AWAY, "kafka", 1));
    }

    private static OutboxFigures outbox(long unsent, long oldestSeconds, long refused, boolean relayAlive) {
        return new OutboxFigures(
                List.of(new UnsentEvents("kpi.events.v1", unsent, oldestSeconds)), refused, relayAlive);
    }

    private static SuiteCondition suite(ServiceCondition... services) {
        return new SuiteCondition(NOW, Arrays.asList(services), false, NOW);
    }

    private static ServiceCondition condition(SuiteService service, OutboxFigures outbox, @Nullable GroupLag lag) {
        var ready = new Readiness(true, List.of(), List.of());
        return new ServiceCondition(service, Reach.READY, ready, outbox, lag, List.of(), List.of(), NOW);
    }
}
