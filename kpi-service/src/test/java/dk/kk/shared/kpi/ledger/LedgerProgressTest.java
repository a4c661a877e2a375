package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LedgerProgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(1997, 5, 1);

    private final Someone someone = new Someone();

    @Test
    void each_stream_counts_once_however_many_of_its_events_are_folded() {
        var before = count("target-groups", "folded");
        var groups = someone.targetGroups(DAY, DAY.plusDays(1), "DISABILITY");
        groups.told(1).publish();
        groups.told(2).publish();
        new Someone().targetGroups(DAY, null).told(1).publish();

        await().atMost(PATIENCE).until(() -> count("target-groups", "folded") == before + 2);
    }

    @Test
    void a_state_that_makes_no_sense_parks_its_stream_until_a_better_one_comes() {
        var before = count("shared-periods", "parked");
        someone.shared(DAY, DAY.minusDays(1)).told(1).publish();
        await().atMost(PATIENCE).until(() -> count("shared-periods", "parked") == before + 1);

        someone.shared(DAY, DAY.plusDays(1)).told(2).publish();

        await().atMost(PATIENCE).until(() -> count("shared-periods", "parked") == before);
        assertThat(count("shared-periods", "folded")).isPositive();
    }

    private static int count(String kind, String what) {
        var json = given().auth()
                .oauth2(Tokens.of(OPERATIONS))
                .get("/api/v1/ledger-progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var found = json.<Integer>get("streams.find { it.kind == '" + kind + "' }?." + what);
        return found == null ? 0 : found;
    }
}
