package dk.kk.shared.plan.clarification;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ClarificationResourceTest {
    private static final String CLARIFICATIONS = "/api/v1/clarifications";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final UUID citizen = Casework.citizen();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void sharedCitizen() {
        today = clock.today();
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
    }

    @Test
    void one_side_clarifies_and_the_other_is_told_and_asked() {
        var id = opened(SOF, citizen);
        assertThat(requests()).isEmpty();
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(200);
        assertThat(requests()).containsExactly("CLARIFICATION SOF ASKED started");
        concluded(SOF, id, 2)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("phase", equalTo("CONCLUDED"))
                .body("conclusion", equalTo("REDUCED"))
                .body("words", equalTo("Kan kun om formiddagen"))
                .body("coordination.state", equalTo("WAITING"))
                .body("allowedMoves.operation", contains("correctClarification", "discardClarification"));
        assertThat(requests()).containsExactly("CLARIFICATION SOF ASKED concluded");

        BIF.get(CLARIFICATIONS + "?citizenId={id}", citizen)
                .statusCode(200)
                .body("[0].phase", equalTo("CONCLUDED"))
                .body("[0].weeklyHours", equalTo(12))
                .body("[0].methods", empty())
                .body("[0].words", nullValue())
                .body("[0].withheld", contains("methods", "stopReason", "words"));
        var event = EventLog.awaitEvent("plan.events.v1", id, "clarification.concluded");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.data()).doesNotContain("formiddagen", "REDUCED", "MEDICAL");
    }

    @Test
    void who_is_not_told_of_a_correction_sees_the_same_version() {
        var id = opened(SOF, citizen);
        var correction = Map.of("plannedOn", day(10), "methods", List.of("MEDICAL_ASSESSMENT"));
        SOF.seeing(1)
                .post(CLARIFICATIONS + "/{id}/correction", correction, id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("methods", contains("MEDICAL_ASSESSMENT"))
                .body("history", hasSize(2));
        BIF.get(CLARIFICATIONS + "/{id}", id)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("history", hasSize(1));
    }

    @Test
    void who_is_asked_about_one_is_told_the_version_that_it_sees() {
        var id = opened(SOF, citizen);
        SOF.seeing(1)
                .post(
                        CLARIFICATIONS + "/{id}/correction",
                        Map.of("plannedOn", day(10), "methods", List.of("MEDICAL_ASSESSMENT")),
                        id)
                .statusCode(200);
        SOF.seeing(2).post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(200);

        var requests = "/api/v1/coordination-requests?citizenId={id}";
        SOF.get(requests, citizen).body("causeVersion", contains(3));
        var request = BIF.get(requests, citizen)
                .body("causeVersion", contains(2))
                .extract()
                .<String>path("[0].id");
        BIF.get(CLARIFICATIONS + "/{id}", id).body("version", equalTo(2));
        BIF.get("/api/v1/coordination-requests/waiting?limit=100")
                .body("find { it.id == '%s' }.causeVersion".formatted(request), equalTo(2));
    }

    @Test
    void the_version_that_the_other_side_sees_rises_though_one_is_discarded() {
        var id = opened(SOF, citizen);
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id);
        concluded(SOF, id, 2);
        corrected(id, 3, "FLEX_JOB", "Andre ord");
        BIF.get(CLARIFICATIONS + "/{id}", id).body("version", equalTo(4));
        SOF.seeing(4)
                .post(CLARIFICATIONS + "/{id}/discard", Map.of("reason", "WRONG_CITIZEN"), id)
                .statusCode(200);
        BIF.get(CLARIFICATIONS + "/{id}", id)
                .body("version", equalTo(5))
                .body("history", hasSize(5))
                .body("history.conclusion", everyItem(nullValue()));
    }

    @Test
    void sof_is_told_all_of_bifs() {
        var id = opened(BIF, citizen);
        BIF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(200);
        concluded(BIF, id, 2).statusCode(200);
        assertThat(requests()).containsExactly("CLARIFICATION BIF ASKED concluded");
        SOF.get(CLARIFICATIONS + "/{id}", id)
                .body("methods", contains("MEDICAL_ASSESSMENT", "INTERVIEW"))
                .body("words", equalTo("Kan kun om formiddagen"))
                .body("withheld", empty());
    }

    @Test
    void one_that_is_stopped_or_was_registered_wrongly_asks_no_more() {
        var stopped = opened(SOF, citizen);
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), stopped);
        SOF.seeing(2)
                .post(CLARIFICATIONS + "/{id}/stop", Map.of("stoppedOn", day(0), "reason", "CITIZEN_ILL"), stopped)
                .statusCode(200)
                .body("stopReason", equalTo("CITIZEN_ILL"));
        BIF.get(CLARIFICATIONS + "/{id}", stopped)
                .body("phase", equalTo("STOPPED"))
                .body("stopReason", nullValue());
        var discarded = opened(BIF, citizen);
        BIF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), discarded);
        BIF.seeing(2)
                .post(CLARIFICATIONS + "/{id}/discard", Map.of("reason", "WRONG_CITIZEN"), discarded)
                .statusCode(200)
                .body("phase", equalTo("DISCARDED"))
                .body("allowedMoves", empty());
        assertThat(requests())
                .containsExactly("CLARIFICATION SOF WITHDRAWN started", "CLARIFICATION BIF WITHDRAWN started");
    }

    @Test
    void another_conclusion_asks_again_and_another_word_does_not() {
        var id = opened(SOF, citizen);
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id);
        concluded(SOF, id, 2);
        corrected(id, 3, "REDUCED", "Andre ord").body("words", equalTo("Andre ord"));
        assertThat(requests()).containsExactly("CLARIFICATION SOF ASKED concluded");
        corrected(id, 4, "FLEX_JOB", "Andre ord").body("history.conclusion", hasItem("REDUCED"));
        assertThat(requests()).containsExactly("CLARIFICATION SOF ASKED conclusion-corrected");
    }

    @Test
    void a_move_is_made_of_what_was_seen_by_whose_it_is_and_only_where_it_is_possible() {
        var id = opened(SOF, citizen);
        SOF.post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(428);
        SOF.seeing(7).post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(412);
        BIF.seeing(1)
                .post(CLARIFICATIONS + "/{id}/start", started(), id)
                .statusCode(403)
                .body("code", equalTo("clarification-of-other-side"));
        BIF.seeing(7)
                .post(CLARIFICATIONS + "/{id}/start", started(), id)
                .statusCode(403)
                .body("code", equalTo("clarification-of-other-side"));
        BIF.post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(403);
        concluded(SOF, id, 1)
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", contains("PLANNED", "UNDER_WAY", "STOPPED", "DISCARDED"));
    }

    @Test
    void a_side_has_one_that_is_planned_or_under_way_under_whichever_id_and_the_other_may_have_its_own() {
        var alias = Casework.citizen();
        var id = opened(SOF, citizen);
        database.run("insert into access_alias values (?, ?)", alias, citizen);
        SOF.post(CLARIFICATIONS, opening(alias))
                .statusCode(409)
                .body("code", equalTo("clarification-open-already"))
                .body("arguments.id", equalTo(id));
        opened(BIF, citizen);
        SOF.get("/api/v1/plan-findings?citizenId={id}", citizen).body("findings.rule", hasItem("CLARIFIED_BY_BOTH"));
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/discard", Map.of("reason", "REGISTERED_TWICE"), id);
        opened(SOF, citizen);
    }

    @Test
    void a_course_of_more_hours_than_were_concluded_is_found_until_the_conclusion_is_discarded() {
        var offer = UUID.randomUUID();
        database.run("insert into known_offer values (?, 'BIF', 15)", offer);
        database.run(
                "insert into known_course values (?, ?, ?, true, ?, null)",
                UUID.randomUUID(),
                citizen,
                offer,
                today.minusDays(3));
        var id = opened(SOF, citizen);
        SOF.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id);
        concluded(SOF, id, 2);

        var found = "findings.findAll { it.rule == 'HOURS_ABOVE_CLARIFIED' }";
        BIF.get("/api/v1/plan-findings?citizenId={id}", citizen)
                .body(found + ".facts.hours", contains("15"))
                .body(found + ".facts.most", contains("12"))
                .body(found + ".about[0].kind", contains("ENROLMENT", "CLARIFICATION"));
        SOF.seeing(3).post(CLARIFICATIONS + "/{id}/discard", Map.of("reason", "WRONG_CITIZEN"), id);
        BIF.get("/api/v1/plan-findings?citizenId={id}", citizen).body(found, empty());
    }

    @Test
    void who_is_not_responsible_for_the_citizen_is_told_nothing() {
        var id = opened(SOF, citizen);
        var stranger = Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1");
        stranger.get(CLARIFICATIONS + "/{id}", id).statusCode(404);
        stranger.get(CLARIFICATIONS + "?citizenId={id}", citizen).statusCode(404);
        stranger.post(CLARIFICATIONS, opening(citizen)).statusCode(404);
        stranger.seeing(1).post(CLARIFICATIONS + "/{id}/start", started(), id).statusCode(404);
    }

    private String opened(Call who, UUID of) {
        return who.post(CLARIFICATIONS, opening(of))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("phase", equalTo("PLANNED"))
                .extract()
                .path("id");
    }

    private Map<String, Object> opening(UUID of) {
        return Map.of("citizenId", of, "plannedOn", day(10), "methods", List.of("INTERVIEW"));
    }

    private Map<String, Object> started() {
        return Map.of("startedOn", day(5));
    }

    private ValidatableResponse concluded(Call who, String id, long seen) {
        return who.seeing(seen)
                .post(
                        CLARIFICATIONS + "/{id}/conclusion",
                        Map.of(
                                "concludedOn",
                                day(0),
                                "methods",
                                List.of("INTERVIEW", "MEDICAL_ASSESSMENT"),
                                "conclusion",
                                "REDUCED",
                                "weeklyHours",
                                12,
                                "words",
                                "Kan kun om formiddagen"),
                        id);
    }

    private ValidatableResponse corrected(String id, long seen, String conclusion, String words) {
        var correction = Map.of(
                "plannedOn", day(10),
                "startedOn", day(5),
                "concludedOn", day(0),
                "methods", List.of("INTERVIEW"),
                "conclusion", conclusion,
                "weeklyHours", 12,
                "words", words);
        return SOF.seeing(seen)
                .post(CLARIFICATIONS + "/{id}/correction", correction, id)
                .statusCode(200);
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }

    private List<String> requests() {
        return database.list(
                "select * from coordination_request where citizen_id = ? order by id",
                row -> "%s %s %s %s"
                        .formatted(
                                row.text("cause_kind"),
                                row.text("asking_side"),
                                row.text("phase"),
                                row.text("happened")),
                citizen);
    }
}
