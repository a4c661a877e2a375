package dk.kk.shared.kpi.waiting;

import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KnownAheadTest {

    @Inject
    BusinessClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/SOF_TOLD",
                "/SOF_TOLD/recount",
                "/approaches",
                "/approaches/recount",
                "/longer-term-effort",
                "/longer-term-effort/recount"
            })
    void what_will_be_known_is_refused_and_what_is_known_today_is_answered(String measure) {
        var today = clock.today();
        known(measure, today).statusCode(200);
        known(measure, today.plusDays(1))
                .statusCode(400)
                .body("code", equalTo("day-outside-figures"))
                .body("arguments.field", equalTo("knownAt"));
    }

    private static ValidatableResponse known(String measure, LocalDate knownAt) {
        return Call.by(SOF_MANAGER).get("/api/v1/duty-measures" + measure + "?knownAt=" + knownAt);
    }
}
