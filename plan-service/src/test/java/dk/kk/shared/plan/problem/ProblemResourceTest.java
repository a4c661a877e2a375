package dk.kk.shared.plan.problem;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProblemResourceTest {
    private static final String PROBLEMS = "/api/v1/problems";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);

    @Test
    void the_special_unit_identifies_a_problem_with_its_figure_and_others_read_it() {
        var id = identified(List.of());
        Call.by(ANALYST)
                .get(PROBLEMS + "/{id}", id)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Stops come as a surprise"))
                .body("figure.link", equalTo("/api/v1/goals/2?population=STRATEGY"))
                .body("figure.unit", equalTo("SHARE"))
                .body("allowedMoves", empty());
        UNIT.get(PROBLEMS + "/{id}", id)
                .body("allowedMoves.to", containsInAnyOrder("UNDER_ANALYSIS", "DROPPED", "MERGED", null));
        var event = EventLog.awaitEvent("plan.events.v1", id, "problem.identified");
        assertThat(event.state().path("figure").asText()).isEqualTo("GOAL_2");
        assertThat(event.data()).doesNotContain("surprise");
        Call.by(PROJECT_COUNCIL).post(PROBLEMS, problem(List.of())).statusCode(403);
        Call.by(BIF_CASEWORKER).get(PROBLEMS).statusCode(403);
    }

    @Test
    void it_is_taken_up_and_dropped_with_a_reason_and_stays_so() {
        var id = identified(List.of());
        UNIT.post(PROBLEMS + "/{id}/analysis", Map.of(), id).statusCode(428);
        UNIT.seeing(1).post(PROBLEMS + "/{id}/analysis", Map.of(), id).statusCode(200);
        UNIT.seeing(1).post(PROBLEMS + "/{id}/analysis", Map.of(), id).statusCode(412);
        UNIT.seeing(2)
                .post(PROBLEMS + "/{id}/dropping", Map.of("reason", "SOLVED_OTHERWISE", "words", "New law"), id)
                .statusCode(200)
                .body("phase", equalTo("DROPPED"))
                .body("dropped.words", equalTo("New law"));
        UNIT.seeing(3)
                .post(PROBLEMS + "/{id}/analysis", Map.of(), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", empty());
        UNIT.get(PROBLEMS + "?phase=DROPPED&limit=200").body("id", hasItem(id));
    }

    @Test
    void a_duplicate_is_merged_and_the_other_one_takes_its_lessons_over() {
        var lesson = UUID.randomUUID().toString();
        var stays = identified(List.of());
        var duplicate = identified(List.of(lesson));
        UNIT.seeing(1)
                .post(PROBLEMS + "/{id}/merging", Map.of("into", stays), duplicate)
                .statusCode(200)
                .body("phase", equalTo("MERGED"))
                .body("mergedInto", equalTo(stays));
        UNIT.get(PROBLEMS + "/{id}", stays).header("ETag", "\"2\"").body("lessons", contains(lesson));
        assertThat(EventLog.awaitEvent("plan.events.v1", stays, "problem.duplicate-taken-over")
                        .state()
                        .path("lessons"))
                .hasSize(1);
        UNIT.seeing(2)
                .post(PROBLEMS + "/{id}/merging", Map.of("into", stays), stays)
                .statusCode(422)
                .body("code", equalTo("problem-of-itself"));
        UNIT.seeing(2)
                .post(PROBLEMS + "/{id}/merging", Map.of("into", duplicate), stays)
                .statusCode(409)
                .body("code", equalTo("problem-closed"));
    }

    @Test
    void a_text_with_a_cpr_number_is_refused_and_so_is_a_row_that_the_figure_does_not_have() {
        var withNumber = new HashMap<String, Object>(problem(List.of()));
        withNumber.put("description", "As with 050280-1234");
        UNIT.post(PROBLEMS, withNumber).statusCode(400).body("code", equalTo("cpr-misplaced"));
        var withRow = new HashMap<String, Object>(problem(List.of()));
        withRow.put("figure", Map.of("code", "GOAL_2", "part", "DISABILITY"));
        UNIT.post(PROBLEMS, withRow).statusCode(422).body("code", equalTo("figure-parameters-unfit"));
    }

    @Test
    void a_problem_is_written_anew_by_who_has_seen_it() {
        var id = identified(List.of());
        var anew = new HashMap<String, Object>(problem(List.of()));
        anew.put("title", "Nobody knows who is in touch");
        UNIT.seeing(1)
                .request()
                .body(anew)
                .put(PROBLEMS + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Nobody knows who is in touch"));
    }

    private static String identified(List<String> lessons) {
        return UNIT.post(PROBLEMS, problem(lessons)).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> problem(List<String> lessons) {
        return Map.of(
                "title",
                "Stops come as a surprise",
                "description",
                "Benefits stop while a treatment goes on",
                "caseType",
                "BENEFIT_STOP",
                "figure",
                Map.of("code", "GOAL_2"),
                "lessons",
                lessons);
    }
}
