package dk.kk.shared.plan.procedure;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProcedureResourceTest {
    private static final String PROCEDURES = "/api/v1/procedures";
    private static final String RUNS = "/api/v1/procedure-runs";
    private static final Call UNIT = Call.by(SPECIAL_UNIT);
    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Inject
    WatchRuns watch;

    @Test
    void two_procedures_are_there_from_the_beginning_and_all_who_work_by_them_read_them() {
        for (var reader : List.of(SOF, Call.by(BIF_CASEWORKER), UNIT, Call.by(PROJECT_COUNCIL))) {
            reader.get(PROCEDURES + "?caseType=BENEFIT_STOP")
                    .statusCode(200)
                    .body("content.titleDa", hasItem("Ydelsesstop for en fælles borger"))
                    .body("[0].content.steps", hasSize(5))
                    .body("[0].content.steps[0].inform", equalTo(List.of("SOF")));
        }
        SOF.post(PROCEDURES, Map.of()).statusCode(403);
    }

    @Test
    void two_versions_are_not_valid_from_the_same_day() {
        var day = clock.today().plusYears(3).toString();
        publish(drafted("HOUSING_AND_JOB", content(1)), 1, day).statusCode(200);
        publish(drafted("HOUSING_AND_JOB", content(1)), 1, day)
                .statusCode(409)
                .body("code", equalTo("procedure-day-taken"));
    }

    @Test
    void the_database_lets_nobody_change_what_was_published() {
        var id = UUID.fromString(drafted("HOUSING_AND_JOB", content(2)));
        database.run("update procedure_step set text_en = 'x' where procedure_id = ?", id);
        publish(id.toString(), 1, clock.today().plusYears(4).toString()).statusCode(200);

        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> database.run("update procedure_step set text_en = 'y' where procedure_id = ?", id));
        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> database.run("delete from procedure_step where procedure_id = ?", id));
        assertThatExceptionOfType(SqlFailure.class)
                .isThrownBy(() -> database.run("update procedure set title_en = 'y' where id = ?", id));
    }

    @Test
    void whatever_becomes_of_procedures_each_run_shows_the_version_it_was_started_by() {
        var random = new Random(11);
        var shown = new HashMap<String, Object>();
        var versions = new ArrayList<String>();
        for (var edit = 0; edit < 40; edit++) {
            switch (random.nextInt(4)) {
                case 0 -> versions.add(drafted("YOUTH_IN_TRANSITION", content(1 + random.nextInt(4))));
                case 1 -> change(any(versions, random), random);
                case 2 -> {
                    versions.add(drafted("YOUTH_IN_TRANSITION", content(1 + random.nextInt(4))));
                    publishToday(versions.getLast());
                }
                default -> retire(any(versions, random), random);
            }
            start().ifPresent(run -> shown.put(run, plan(run)));
        }
        shown.forEach((run, plan) -> assertThat(plan(run)).isEqualTo(plan));
        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(shown.values().stream().distinct().count())
                .as("different plans")
                .isGreaterThan(2);
    }

    @Test
    void a_citizen_has_one_run_of_a_type_of_case_though_a_newer_version_came_meanwhile() {
        publishToday(drafted("YOUTH_IN_TRANSITION", content(2)));
        var citizen = shared();
        var run = started(citizen).statusCode(201).extract().<String>path("id");
        publishToday(drafted("YOUTH_IN_TRANSITION", content(1)));
        started(citizen)
                .statusCode(409)
                .body("code", equalTo("procedure-runs-already"))
                .body("arguments.id", equalTo(run));
    }

    @Test
    void what_was_started_anew_by_a_newer_version_is_not_there_twice() {
        publishToday(drafted("YOUTH_IN_TRANSITION", content(2)));
        var citizen = shared();
        var run = started(citizen).statusCode(201).extract().<String>path("id");
        database.run("delete from shared_days where citizen_id = ?", citizen);
        watch.tick();
        publishToday(drafted("YOUTH_IN_TRANSITION", content(1)));
        database.run("insert into shared_days values (?, ?, null)", citizen, clock.today());
        var second = started(citizen).statusCode(201).extract().<String>path("id");
        watch.tick();

        SOF.get(RUNS + "/{id}", run).body("stopReason", equalTo("NOT_SHARED"));
        SOF.get(RUNS + "/{id}", second).body("phase", equalTo("RUNNING"));
    }

    private UUID shared() {
        var citizen = Casework.citizen();
        inbox.receive(
                ToldSharing.shared(citizen, 1, clock.today().minusDays(9), null).poll());
        return citizen;
    }

    private static ValidatableResponse started(UUID citizen) {
        return SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "YOUTH_IN_TRANSITION"));
    }

    private Optional<String> start() {
        var answer = started(shared()).extract();
        return answer.statusCode() == 201 ? Optional.of(answer.path("id")) : Optional.empty();
    }

    private static Object plan(String run) {
        var answer = SOF.get(RUNS + "/{id}", run).statusCode(200).extract();
        return List.of(
                answer.<Object>path("procedureId"),
                answer.<Object>path("titleDa"),
                answer.<Object>path("steps.textDa"),
                answer.<Object>path("steps.side"),
                answer.<Object>path("steps.dueOn"));
    }

    private static void change(@Nullable String id, Random random) {
        if (id != null) {
            UNIT.seeing(version(id)).post(PROCEDURES + "/{id}/content", content(1 + random.nextInt(4)), id);
        }
    }

    /** Where another is valid from today already, that one is retired first: in practice a later day is chosen. */
    private void publishToday(String id) {
        UNIT.get(PROCEDURES + "?caseType=YOUTH_IN_TRANSITION&limit=200")
                .extract()
                .<List<String>>path("findAll { it.phase == 'PUBLISHED' }.id")
                .forEach(published ->
                        UNIT.seeing(version(published)).post(PROCEDURES + "/{id}/retirement", Map.of(), published));
        publish(id, version(id), clock.today().toString()).statusCode(200);
    }

    private static void retire(@Nullable String id, Random random) {
        if (id != null && random.nextInt(3) == 0) {
            UNIT.seeing(version(id)).post(PROCEDURES + "/{id}/retirement", Map.of(), id);
        }
    }

    private static @Nullable String any(List<String> versions, Random random) {
        return versions.isEmpty() ? null : versions.get(random.nextInt(versions.size()));
    }

    private static long version(String id) {
        return UNIT.get(PROCEDURES + "/{id}", id).extract().<Integer>path("version");
    }

    private static ValidatableResponse publish(String id, long seen, String day) {
        return UNIT.seeing(seen).post(PROCEDURES + "/{id}/publication", Map.of("validFrom", day), id);
    }

    private static String drafted(String caseType, Map<String, ?> content) {
        return UNIT.post(PROCEDURES, Map.of("caseType", caseType, "content", content))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, ?> content(int steps) {
        var list = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < steps; i++) {
            var word = Casework.code("Skridt ");
            list.add(Map.of(
                    "textDa",
                    word,
                    "textEn",
                    word,
                    "side",
                    i % 2 == 0 ? "BIF" : "BOTH",
                    "role",
                    "CASEWORKER",
                    "within",
                    i,
                    "unit",
                    "WORKING_DAYS",
                    "inform",
                    List.of("CITIZEN", "SOF")));
        }
        return Map.of("titleDa", Casework.code("Sagsgang "), "titleEn", "Procedure", "steps", list);
    }
}
