package dk.kk.shared.citizen.interview;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InterviewResourceTest {
    private static final String OF_CITIZEN = "/api/v1/citizens/{id}/interviews";
    private static final String ONE = "/api/v1/interviews/{id}";

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = shared();
    }

    @Test
    void bif_plans_moves_and_holds_an_interview() {
        var id = id(plans(Town.jobCaseworker(), clock.today().plusDays(7))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("JOB_INTERVIEW"))
                .body("plannedAt", equalTo("09:30"))
                .body("unit", equalTo("JC1-T1"))
                .body("employee", equalTo("B-JC1-T1-1"))
                .body("phase", equalTo("PLANNED"))
                .body("allowedMoves.to", contains("CANCELLED", "HELD", "NO_SHOW", null, "WITHDRAWN")));

        var today = clock.today().toString();
        move(Town.jobCaseworker().seeing(1), id, Map.of("plannedOn", today, "unit", "JC1-T2"))
                .statusCode(200)
                .body("plannedOn", equalTo(today))
                .body("plannedAt", nullValue())
                .body("employee", nullValue());
        say(Town.jobCaseworker().seeing(2), id, "holding").statusCode(200).body("phase", equalTo("HELD"));
        say(Town.jobCaseworker().seeing(3), id, "no-show").statusCode(200).body("phase", equalTo("NO_SHOW"));
        say(Town.jobCaseworker().seeing(4), id, "withdrawal").statusCode(200).body("allowedMoves", empty());
        say(Town.jobCaseworker().seeing(5), id, "holding").statusCode(409).body("code", equalTo("illegal-move"));

        var moved = EventLog.awaitEvent("citizen.events.v1", id, "interview.moved");
        assertThat(moved.key()).isEqualTo(citizen.toString());
        assertThat(moved.headers()).containsEntry("ce_cause", "moved-by-caseworker");
        assertThat(moved.state().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("interviewId", "citizenId", "kind", "plannedOn", "phase");
        assertThat(EventLog.awaitEvent("citizen.events.v1", id, "interview.corrected")
                        .state()
                        .path("phase")
                        .asText())
                .isEqualTo("NO_SHOW");
    }

    @Test
    void sof_sees_day_kind_and_phase_and_says_nothing() {
        var id = id(plans(Town.jobCaseworker(), clock.today().plusDays(7)));
        cancel(Town.jobCaseworker().seeing(1), id).statusCode(200).body("cancelReason", equalTo("CITIZEN_ASKED"));

        var sof = Town.socialCaseworker();
        sof.get(ONE, id)
                .statusCode(200)
                .body("plannedOn", equalTo(clock.today().plusDays(7).toString()))
                .body("kind", equalTo("JOB_INTERVIEW"))
                .body("phase", equalTo("CANCELLED"))
                .body("plannedAt", nullValue())
                .body("unit", nullValue())
                .body("employee", nullValue())
                .body("cancelReason", nullValue())
                .body("allowedMoves", empty());
        sof.get(OF_CITIZEN, citizen).statusCode(200).body("id", contains(id)).body("[0].unit", nullValue());
        plans(sof, clock.today()).statusCode(403);
        say(sof.seeing(2), id, "withdrawal").statusCode(403);
    }

    @Test
    void a_citizen_of_others_is_not_there() {
        var id = id(plans(Town.jobCaseworker(), clock.today()));

        var stranger = Town.member(BIF_CASEWORKER, "JC1-T2");
        stranger.get(ONE, id).statusCode(404);
        stranger.get(OF_CITIZEN, citizen).statusCode(404);
        plans(stranger, clock.today()).statusCode(404);
        say(stranger.seeing(1), id, "holding").statusCode(404);
    }

    @Test
    void rules_say_why_they_refuse() {
        var caseworker = Town.jobCaseworker();
        plans(caseworker, clock.today().plusYears(2)).statusCode(422).body("code", equalTo("interview-too-far"));
        plan(caseworker, Map.of("kind", "FOLLOW_UP", "plannedOn", clock.today().toString(), "unit", "SC1-V1"))
                .statusCode(422)
                .body("code", equalTo("team-unknown"));
        plan(
                        caseworker,
                        Map.of(
                                "kind", "FOLLOW_UP",
                                "plannedOn", clock.today().toString(),
                                "plannedAt", "24:00",
                                "unit", "JC1-T1"))
                .statusCode(400);
        var id = id(plans(caseworker, clock.today().plusDays(1)));
        say(caseworker.seeing(1), id, "holding").statusCode(422).body("code", equalTo("interview-lies-ahead"));
        move(
                        caseworker.seeing(1),
                        id,
                        Map.of("plannedOn", clock.today().toString(), "unit", "JC1-T1", "employee", "B-JC1-T2-1"))
                .statusCode(422)
                .body("code", equalTo("caseworker-unknown"));
        say(caseworker, id, "withdrawal").statusCode(428);
        say(caseworker.seeing(2), id, "withdrawal").statusCode(412);
    }

    @Test
    void what_was_planned_under_a_merged_registration_stays_there_and_is_seen_by_either_id() {
        var alias = citizen;
        var there = id(plans(Town.jobCaseworker(), clock.today()));
        citizen = shared();
        var here = id(plans(Town.jobCaseworker(), clock.today()));

        Call.by(SPECIAL_UNIT)
                .post("/api/v1/citizens/{id}/merge", Map.of("citizenId", citizen, "reason", "OTHER"), alias)
                .statusCode(200);

        for (var either : new UUID[] {alias, citizen}) {
            Town.jobCaseworker().get(OF_CITIZEN, either).statusCode(200).body("id", contains(there, here));
        }
        say(Town.jobCaseworker().seeing(1), there, "holding")
                .statusCode(200)
                .body("citizenId", equalTo(alias.toString()));
    }

    private static UUID shared() {
        var citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        return citizen;
    }

    private ValidatableResponse plans(Call by, LocalDate day) {
        return plan(
                by,
                Map.of(
                        "kind", "JOB_INTERVIEW",
                        "plannedOn", day.toString(),
                        "plannedAt", "09:30",
                        "unit", "JC1-T1",
                        "employee", "B-JC1-T1-1"));
    }

    private ValidatableResponse plan(Call by, Map<String, ?> body) {
        return by.post(OF_CITIZEN, body, citizen);
    }

    private static ValidatableResponse move(Call by, String id, Map<String, ?> body) {
        return by.post(ONE + "/move", body, id);
    }

    private static ValidatableResponse cancel(Call by, String id) {
        return by.post(ONE + "/cancellation", Map.of("reason", "CITIZEN_ASKED"), id);
    }

    private static ValidatableResponse say(Call by, String id, String verb) {
        return by.request().post(ONE + "/" + verb, id).then();
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }
}
