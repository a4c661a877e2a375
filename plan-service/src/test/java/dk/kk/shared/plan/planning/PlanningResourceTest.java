package dk.kk.shared.plan.planning;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanningResourceTest {
    private static final String PLANNING = "/api/v1/citizens/{id}/planning";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();
    private final Call sof = Call.by(SOF_CASEWORKER);
    private final Call bif = Call.by(BIF_CASEWORKER);

    @Test
    void one_answer_has_what_the_lists_tell_each_side() {
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var today = clock.today().toString();
        var plan = sof.post("/api/v1/social-plans", Map.of("citizenId", citizen, "offeredOn", today))
                .statusCode(201)
                .extract()
                .<String>path("id");
        sof.seeing(1)
                .post("/api/v1/social-plans/{id}/making", Map.of("madeOn", today), plan)
                .statusCode(200);
        bif.post("/api/v1/job-plans", Map.of("citizenId", citizen, "offeredOn", today))
                .statusCode(201);
        sof.post("/api/v1/coordination-requests", Map.of("citizenId", citizen, "words", "Hvornår mødes vi?"))
                .statusCode(201);

        for (var side : new Call[] {sof, bif}) {
            var told = side.get(PLANNING, citizen).statusCode(200).extract().jsonPath();
            assertThat(told.getList("socialPlans")).isEqualTo(listed(side, "social-plans"));
            assertThat(told.getList("jobPlans")).hasSize(1).isEqualTo(listed(side, "job-plans"));
            assertThat(told.getList("openRequests")).isNotEmpty().isEqualTo(listed(side, "coordination-requests"));
            assertThat(told.getMap("findings"))
                    .isEqualTo(list(side, "plan-findings").getMap("$"));
        }
    }

    @Test
    void what_is_answered_or_over_is_left_out() {
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var asked = sof.post("/api/v1/coordination-requests", Map.of("citizenId", citizen, "words", "Er I enige?"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        bif.get(PLANNING, citizen).body("openRequests.id", contains(asked));

        bif.seeing(1)
                .post("/api/v1/coordination-requests/{id}/answer", Map.of("outcome", "AGREED"), asked)
                .statusCode(200);

        bif.get(PLANNING, citizen).body("openRequests", empty()).body("procedureRuns", empty());
    }

    @Test
    void the_last_five_attempts_to_reach_the_citizen_stand_there_whoever_made_them_but_none_by_mistake() {
        var attempts = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> attempted(day % 2 == 0 ? sof : bif, 8 - day))
                .toList();
        sof.seeing(1)
                .post("/api/v1/contacts/{id}/withdrawal", Map.of(), attempts.get(5))
                .statusCode(200);

        for (var side : new Call[] {sof, bif}) {
            side.get(PLANNING, citizen)
                    .body(
                            "latestContacts.id",
                            contains(
                                    attempts.get(6),
                                    attempts.get(4),
                                    attempts.get(3),
                                    attempts.get(2),
                                    attempts.get(1)));
        }
    }

    private String attempted(Call who, int daysAgo) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo)).toString();
        var attempt = Map.of("attemptedAt", at, "channel", "PHONE", "reached", false, "subject", "MEETING");
        return who.post("/api/v1/contacts", Map.of("citizenId", citizen, "attempt", attempt))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_citizen_of_others_is_not_there() {
        bif.get(PLANNING, Casework.citizenOf("JC9-T9", "SC9-V9"))
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private Iterable<Object> listed(Call side, String list) {
        return list(side, list).getList("$");
    }

    private JsonPath list(Call side, String list) {
        return side.get("/api/v1/" + list + "?citizenId={id}", citizen)
                .extract()
                .jsonPath();
    }
}
