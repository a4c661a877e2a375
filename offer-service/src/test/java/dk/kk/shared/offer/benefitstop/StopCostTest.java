package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.benefit;
import static dk.kk.shared.offer.benefitstop.Stops.considered;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopCostTest {
    private static final Call CASEWORKER = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Test
    void to_consider_a_stop_with_a_key_costs_what_operations_are_told() {
        var body = Map.of("benefitId", benefit(citizen()), "ground", "OTHER", "kind", "STOP");

        SqlCost.of(() -> CASEWORKER
                        .keyed(UUID.randomUUID().toString())
                        .post("/api/v1/benefit-stops", body)
                        .statusCode(201))
                .isWithin(CostBound.of("considerStop"));
    }

    @Test
    void to_decide_a_stop_costs_what_operations_are_told() {
        String stop = considered(citizen(), "OTHER").path("id");
        var body = Map.of("effectiveFrom", clock.today().plusDays(9).toString());

        SqlCost.of(() -> CASEWORKER
                        .seeing(1)
                        .post("/api/v1/benefit-stops/{id}/decision", body, stop)
                        .statusCode(200))
                .isWithin(CostBound.of("decideStop"));
    }

    @Test
    void to_read_a_stop_costs_what_operations_are_told() {
        String stop = considered(citizen(), "OTHER").path("id");

        SqlCost.of(() -> CASEWORKER.get("/api/v1/benefit-stops/{id}", stop).statusCode(200))
                .isWithin(CostBound.of("getStop"));
    }

    @Test
    void what_a_stop_writes_to_the_log_is_what_operations_are_told() {
        SqlCost.logsWithin(
                CostBound.of("considerStop"),
                () -> Map.of("benefitId", benefit(citizen()), "ground", "OTHER", "kind", "STOP"),
                body -> CASEWORKER
                        .keyed(UUID.randomUUID().toString())
                        .post("/api/v1/benefit-stops", body)
                        .statusCode(201));
        SqlCost.logsWithin(
                CostBound.of("decideStop"),
                () -> considered(citizen(), "OTHER").<String>path("id"),
                stop -> CASEWORKER
                        .seeing(1)
                        .post(
                                "/api/v1/benefit-stops/{id}/decision",
                                Map.of(
                                        "effectiveFrom",
                                        clock.today().plusDays(9).toString()),
                                stop)
                        .statusCode(200));
        SqlCost.logsWithin(
                CostBound.of("getStop"),
                () -> considered(citizen(), "OTHER").<String>path("id"),
                stop -> CASEWORKER.get("/api/v1/benefit-stops/{id}", stop).statusCode(200));
    }
}
