package dk.kk.shared.plan.procedure;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProcedureRunResourceTest {
    private static final String RUNS = "/api/v1/procedure-runs";
    private static final String LATE = RUNS + "/overdue-steps";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    @Inject
    Inbox inbox;

    private final UUID citizen = Casework.citizen();

    @Test
    void either_side_starts_a_run_and_each_ticks_its_own_steps() {
        shared(citizen);
        var id = started(SOF);
        var today = clock.today().toString();
        SOF.get(RUNS + "?citizenId={id}", citizen)
                .body("id", contains(id))
                .body("[0].titleEn", equalTo("Benefit stop of a shared citizen"))
                .body("[0].steps", hasSize(5))
                .body("[0].steps[1].dueOn", nullValue());

        tick(SOF, id, 1, 1, today).statusCode(403).body("code", equalTo("procedure-step-of-other-side"));
        tick(BIF, id, 1, 1, today)
                .statusCode(200)
                .body("steps[0].phase", equalTo("DONE"))
                .body("steps[0].settledBy", equalTo("B-JC1-T1-1"))
                .body("steps[0].settledOn", equalTo(today));
        SOF.seeing(2)
                .post(RUNS + "/{id}/steps/2/skip", Map.of("reason", "DONE_BEFORE"), id)
                .statusCode(200)
                .body("steps[1].skipReason", equalTo("DONE_BEFORE"));
        SOF.seeing(3).post(RUNS + "/{id}/steps/2/reopening", Map.of(), id).body("steps[1].phase", equalTo("OPEN"));

        var event = EventLog.awaitEvent("plan.events.v1", id, "procedure-run.step-skipped");
        assertThat(event.state().at("/steps/1/skipReason").asText()).isEqualTo("DONE_BEFORE");
        assertThat(event.data()).doesNotContain("BENEFIT_STOP", "B-JC1-T1-1");
    }

    @Test
    void the_last_step_makes_the_run_done_and_it_may_be_started_again() {
        shared(citizen);
        var id = started(BIF);
        SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(409)
                .body("code", equalTo("procedure-runs-already"))
                .body("arguments.id", equalTo(id));

        var sides = List.of(BIF, SOF, SOF, SOF, BIF);
        for (var step = 1; step <= 5; step++) {
            tick(sides.get(step - 1), id, step, step, clock.today().toString()).statusCode(200);
        }
        SOF.get(RUNS + "/{id}", id).body("phase", equalTo("DONE")).body("version", equalTo(6));
        assertThat(EventLog.awaitEvent("plan.events.v1", id, "procedure-run.done")
                        .version())
                .isEqualTo(6);
        assertThat(started(SOF)).isNotEqualTo(id);
    }

    @Test
    void what_is_being_heard_or_started_of_the_citizen_is_waited_for() {
        shared(citizen);
        var starting = QuarkusTransaction.requiringNew().call(() -> {
            database.run(
                    "insert into heard_citizen values (?) on conflict (citizen_id) do update set citizen_id = excluded.citizen_id",
                    citizen);
            var started = CompletableFuture.supplyAsync(
                    () -> SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP")));
            await().until(this::anybodyWaits);
            database.run("delete from shared_days where citizen_id = ?", citizen);
            return started;
        });
        starting.join().statusCode(409).body("code", equalTo("procedure-not-shared"));
    }

    private boolean anybodyWaits() {
        return database.first(
                        "select 1 from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'",
                        _ -> true)
                .isPresent();
    }

    @Test
    void a_run_is_stopped_with_a_reason_that_people_may_give() {
        shared(citizen);
        var id = started(SOF);
        BIF.seeing(1)
                .post(RUNS + "/{id}/stop", Map.of("reason", "NOT_SHARED"), id)
                .statusCode(422)
                .body("code", equalTo("procedure-stop-reason-unfit"));
        BIF.seeing(1)
                .post(RUNS + "/{id}/stop", Map.of("reason", "CAUSE_GONE"), id)
                .statusCode(200)
                .body("phase", equalTo("STOPPED"))
                .body("endedOn", equalTo(clock.today().toString()));
    }

    @Test
    void nothing_is_started_for_who_is_not_shared_nor_where_no_procedure_is_in_force_nor_for_citizens_of_others() {
        SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(409)
                .body("code", equalTo("procedure-not-shared"));
        shared(citizen);
        SOF.post(RUNS, Map.of("citizenId", citizen, "caseType", "DEBT_AND_BENEFIT"))
                .statusCode(409)
                .body("code", equalTo("procedure-none-in-force"));
        var foreign = Casework.citizenOf("JC9-T9", "SC9-V9");
        shared(foreign);
        SOF.post(RUNS, Map.of("citizenId", foreign, "caseType", "BENEFIT_STOP")).statusCode(404);
        Call.by(SPECIAL_UNIT).get(RUNS + "?citizenId={id}", citizen).statusCode(403);
    }

    @Test
    void the_list_of_overdue_steps_and_its_counts_agree_with_the_runs() {
        var team = Casework.code("SOF-");
        var own = Call.by(SOF_CASEWORKER, Casework.code("S-"), team);
        var today = clock.today();
        var expected = new ArrayList<List<Object>>();
        for (var i = 0; i < 7; i++) {
            var person = Casework.citizenOf("JC1-T1", team);
            shared(person);
            var run = UUID.fromString(own.post(RUNS, Map.of("citizenId", person, "caseType", "BENEFIT_STOP"))
                    .extract()
                    .path("id"));
            for (var step = 1; step <= i % 4; step++) {
                var due = today.minusDays(1 + (i * 3 + step) % 5);
                database.run(
                        "update procedure_run_step set due_on = ? where run_id = ? and position = ?",
                        due,
                        run,
                        step - 1);
                expected.add(List.of(due.toString(), run.toString(), step));
            }
            if (i == 6) {
                own.seeing(1).post(RUNS + "/{id}/stop", Map.of("reason", "OTHER_PROCEDURE"), run);
                expected.removeIf(row -> row.get(1).equals(run.toString()));
            }
        }
        expected.sort((a, b) -> a.toString().compareTo(b.toString()));

        assertThat(pages(own)).isEqualTo(expected);
        var bif = (int) expected.stream().filter(row -> row.get(2).equals(1)).count();
        own.get(LATE + "/counts?team={team}", team)
                .body("overdue", equalTo(expected.size()))
                .body("runs", equalTo((int)
                        expected.stream().map(row -> row.get(1)).distinct().count()))
                .body("bySide.BIF", equalTo(bif));
        own.get(LATE + "?team={team}", Casework.code("OTHER-")).body("$", hasSize(0));
        Call.by(SOF_CASEWORKER, Casework.code("S-"), Casework.code("T-"))
                .get(LATE)
                .body("$", hasSize(0));
    }

    private static List<List<Object>> pages(Call own) {
        var found = new ArrayList<List<Object>>();
        var next = LATE + "?limit=3";
        while (next != null) {
            var page = own.get(next).statusCode(200).extract();
            page.<List<Map<String, Object>>>path("$")
                    .forEach(row -> found.add(List.of(row.get("dueOn"), row.get("runId"), row.get("step"))));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    private void shared(UUID person) {
        inbox.receive(
                ToldSharing.shared(person, 1, clock.today().minusDays(9), null).poll());
    }

    private String started(Call who) {
        return who.post(RUNS, Map.of("citizenId", citizen, "caseType", "BENEFIT_STOP"))
                .statusCode(201)
                .body("phase", equalTo("RUNNING"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse tick(Call who, String id, int step, int seen, String on) {
        return who.seeing(seen).post(RUNS + "/{id}/steps/{step}/completion", Map.of("doneOn", on), id, step);
    }
}
