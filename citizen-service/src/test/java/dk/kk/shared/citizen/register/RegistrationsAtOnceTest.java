package dk.kk.shared.citizen.register;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RegistrationsAtOnceTest {

    private static final String SOMEBODY_WAITS = """
            select count(*) as waiting from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%insert into citizen_cpr%' and datname = current_database()
            """;

    @Inject
    Citizens citizens;

    @Inject
    CprNumbers numbers;

    @Inject
    CprVault vault;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final String cpr = Town.freshCpr();

    @Test
    void who_registers_a_number_that_another_registers_just_then_is_sent_to_search() throws Exception {
        Town.isLaidOut();
        var first = Citizen.register("Sejr", "Snelund", Cpr.parse(cpr), clock);

        try (var desk = Executors.newSingleThreadExecutor()) {
            var late = QuarkusTransaction.requiringNew().call(() -> {
                citizens.add(first);
                numbers.assign(Map.of(first.citizenId(), vault.seal(Cpr.parse(cpr))), clock.instant());
                var waiting = desk.submit(this::register);
                await().atMost(Duration.ofSeconds(4)).until(this::somebodyWaits);
                return waiting;
            });

            late.get().statusCode(409).body("code", equalTo("citizen-registered-just-now"));
        }
        Town.jobCaseworker()
                .post("/api/v1/citizens/search", Map.of("cpr", cpr))
                .statusCode(200)
                .body("citizenId", equalTo(first.citizenId().toString()));
    }

    private ValidatableResponse register() {
        return Town.jobCaseworker()
                .post("/api/v1/citizens", Map.of("cpr", cpr, "givenName", "Sejr", "familyName", "Snelund"));
    }

    private boolean somebodyWaits() {
        return database.first(SOMEBODY_WAITS, row -> row.number("waiting") > 0).orElseThrow();
    }
}
