package dk.kk.shared.platform.probe;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SqlCostTest {

    private static final String PROBES = "/api/v1/probes";
    private static final CostBound SHOW = new CostBound(2, 1); // opened, committed
    private static final CostBound CHANGE = new CostBound(3, 2); // opened, told, committed; a probe is in memory

    private final Call caseworker = Call.by(SOF_CASEWORKER);

    @Test
    void the_protocol_itself_costs_its_check_its_event_and_its_commit() {
        var id = new AtomicReference<String>("");
        var citizen = Casework.citizen();

        SqlCost.of(() -> id.set(made(citizen))).isWithin(CHANGE);
        SqlCost.of(() -> caseworker
                        .seeing(1)
                        .post(PROBES + "/{id}/move", Map.of(), id.get())
                        .statusCode(200))
                .isWithin(CHANGE);
        SqlCost.of(() -> caseworker.get(PROBES + "/{id}", id.get()).statusCode(200))
                .isWithin(SHOW);
    }

    @Test
    void every_statement_and_row_of_the_service_counts_and_the_relays_do_not() {
        var citizen = Casework.citizen();

        var cost = SqlCost.of(() -> {
            var id = made(citizen);
            EventLog.awaitEvent("kpi.events.v1", event -> event.streamId().equals(id));
        });

        assertThat(cost.statements()).as("%s", cost).isEqualTo(CHANGE.statements());
        assertThat(cost.rows()).as("%s", cost).isEqualTo(CHANGE.rows());
        assertThat(SqlCost.of(() -> {}).statements()).isZero();
    }

    @Test
    void above_its_bound_an_operation_is_refused_with_what_it_did() {
        var citizen = Casework.citizen();
        var cost = SqlCost.of(() -> made(citizen));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> cost.isWithin(new CostBound(2, 2)))
                .withMessageContaining("insert into audit")
                .withMessageContaining("insert into outbox")
                .withMessageContaining("COMMIT");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> cost.isWithin(new CostBound(3, 1)));
    }

    @Test
    void what_is_written_to_the_log_is_bounded_whatever_the_statements_are() {
        SqlCost.logsWithin(new CostBound(0, 0, 2_000), Casework::citizen, this::made);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SqlCost.logsWithin(new CostBound(9, 9, 200), Casework::citizen, this::made))
                .withMessageContaining("bytes of log");
    }

    private String made(UUID citizen) {
        var body = Map.of("citizenId", citizen, "label", "costly", "day", "2007-11-30");
        return caseworker.post(PROBES, body).statusCode(201).extract().path("id");
    }
}
