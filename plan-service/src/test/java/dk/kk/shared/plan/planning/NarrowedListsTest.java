package dk.kk.shared.plan.planning;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two caseworkers of one team with a citizen each, whom one caseworker of SOF has both. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NarrowedListsTest {
    private static final String WAITING = "/api/v1/coordination-requests/waiting";
    private static final String FOLLOW_UPS = "/api/v1/plan-follow-ups";
    private static final String OVERDUE = "/api/v1/procedure-runs/overdue-steps";
    private static final String TEAM = "JC78-T1";

    @Inject
    Database database;

    @Inject
    AccessProjection projection;

    @Inject
    BusinessClock clock;

    private final UUID mine = UUID.randomUUID();
    private final UUID colleagues = UUID.randomUUID();
    private final String me = "B-" + mine;
    private final String colleague = "B-" + colleagues;
    private final Call caller = Call.by(BIF_CASEWORKER, me, TEAM);

    @BeforeEach
    void citizens_who_are_shared() {
        has(mine, me);
        has(colleagues, colleague);
    }

    private void has(UUID citizen, String caseworker) {
        var since = LocalDate.of(2000, 1, 1);
        var rows = List.of(
                new Responsible(citizen, "BIF", TEAM, "JC78", caseworker, since, null),
                new Responsible(citizen, "SOF", "SC1-V1", "SC1", "S-SC1-V1-1", since, null));
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
    }

    @Test
    void requests_that_wait_are_narrowed_to_a_caseworker_of_the_own_side_and_to_a_day() {
        var ofMine = asked(mine);
        var ofColleague = asked(colleagues);
        var dueOn =
                LocalDate.parse(caller.get(WAITING + "?caseworker=me").extract().path("dueOn[0]"));

        caller.get(WAITING + "?caseworker=me").body("id", contains(ofMine));
        caller.get(WAITING + "?caseworker={code}", colleague).body("id", contains(ofColleague));
        caller.get(WAITING + "?caseworker=S-SC1-V1-1").statusCode(200).body("$", empty());
        caller.get(WAITING + "?caseworker=me&dueBefore={day}", dueOn.toString()).body("$", empty());
        caller.get(WAITING + "?caseworker=me&dueBefore={day}", dueOn.plusDays(1).toString())
                .body("id", contains(ofMine));
        caller.get(WAITING + "?caseworker=me&dueBefore=soon").statusCode(400);
    }

    @Test
    void follow_ups_are_listed_before_they_are_late_where_a_later_day_is_asked_for() {
        var ofMine = made(mine);
        var ofColleague = made(colleagues);
        var inTwoYears = clock.today().plusYears(2).toString();

        caller.get(FOLLOW_UPS + "?caseworker=me").body("$", empty());
        caller.get(FOLLOW_UPS + "?caseworker=me&dueBefore={day}", inTwoYears).body("planId", contains(ofMine));
        caller.get(FOLLOW_UPS + "?dueBefore={day}&team={team}", inTwoYears, TEAM)
                .body(
                        "findAll { it.citizenId in ['%s', '%s'] }.planId".formatted(mine, colleagues),
                        containsInAnyOrder(ofMine, ofColleague));
        caller.get(FOLLOW_UPS + "?caseworker=S-SC1-V1-1&dueBefore={day}", inTwoYears)
                .body("$", empty());
    }

    @Test
    void overdue_steps_are_narrowed_to_a_caseworker_of_the_own_side() {
        var ofMine = overdue(mine);
        var ofColleague = overdue(colleagues);

        caller.get(OVERDUE + "?caseworker=me").body("runId", contains(ofMine));
        caller.get(OVERDUE + "?caseworker={code}&team={team}", colleague, TEAM).body("runId", contains(ofColleague));
        caller.get(OVERDUE + "?caseworker=S-SC1-V1-1").statusCode(200).body("$", empty());
    }

    private String overdue(UUID citizen) {
        String run = caller.post("/api/v1/procedure-runs", Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .extract()
                .path("id");
        database.run(
                "update procedure_run_step set due_on = ? where run_id = ? and position = 0",
                clock.today().minusDays(3),
                UUID.fromString(run));
        return run;
    }

    private static String asked(UUID citizen) {
        return Call.by(SOF_CASEWORKER)
                .post("/api/v1/coordination-requests", Map.of("citizenId", citizen, "words", "Er I enige?"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String made(UUID citizen) {
        var today = clock.today().toString();
        String plan = caller.post("/api/v1/job-plans", Map.of("citizenId", citizen, "offeredOn", today))
                .statusCode(201)
                .extract()
                .path("id");
        caller.seeing(1)
                .post("/api/v1/job-plans/{id}/making", Map.of("madeOn", today), plan)
                .statusCode(200);
        return plan;
    }
}
