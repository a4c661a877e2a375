package dk.kk.shared.plan.specialcase;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SpecialCaseResourceTest {
    private static final String CASES = "/api/v1/special-cases";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final UUID citizen = Casework.citizen();
    private final Call unit = Call.by(SPECIAL_UNIT, Casework.code("X-"));

    @Test
    void what_a_member_lets_go_waits_in_the_queue_again() {
        var id = referred(citizen, "OTHER");
        unit.seeing(1).post(CASES + "/{id}/taking", Map.of(), id).statusCode(200);
        unit.seeing(2)
                .post(CASES + "/{id}/release", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("REFERRED"));
    }

    @Test
    void a_side_refers_a_case_the_unit_resolves_it_and_either_side_reopens_it() {
        var id = referred(citizen, "TREATMENT_AND_ACTIVATION");
        unit.get(CASES + "/{id}", id)
                .statusCode(200)
                .body("words", equalTo("Ingen vil tage den"))
                .body("caseType", equalTo("TREATMENT_AND_ACTIVATION"));
        unit.seeing(1)
                .post(CASES + "/{id}/taking", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("TAKEN"))
                .body("heldByCaller", equalTo(true));
        Call.by(SPECIAL_UNIT)
                .seeing(2)
                .post(CASES + "/{id}/resolution", Map.of("outcome", "UNSOLVED"), id)
                .statusCode(403)
                .body("code", equalTo("special-case-of-other-member"));
        unit.seeing(2)
                .post(CASES + "/{id}/resolution", Map.of("outcome", "BIF_TOOK_IT_ON"), id)
                .statusCode(200)
                .body("outcome", equalTo("BIF_TOOK_IT_ON"));
        BIF.seeing(3).post(CASES + "/{id}/reopening", Map.of(), id).statusCode(200);

        var event = EventLog.awaitEvent("plan.events.v1", id, "special-case.resolved");
        assertThat(event.state().path("outcome").asText()).isEqualTo("BIF_TOOK_IT_ON");
        assertThat(event.data()).doesNotContain("TREATMENT", "Ingen vil");
        assertThat(event.headers()).containsEntry("ce_cause", "resolved-by-special-unit");
    }

    @Test
    void the_other_side_sees_that_there_is_a_case_and_neither_its_type_nor_its_words() {
        var id = referred(citizen, "TREATMENT_AND_ACTIVATION");
        SOF.get(CASES + "?citizenId={id}", citizen)
                .body("id", contains(id))
                .body("[0].caseType", equalTo("TREATMENT_AND_ACTIVATION"));
        BIF.get(CASES + "?citizenId={id}", citizen)
                .body("[0].phase", equalTo("REFERRED"))
                .body("[0].caseType", nullValue())
                .body("[0].words", nullValue());
        BIF.get(CASES + "/{id}", id).body("caseType", nullValue()).body("words", nullValue());
    }

    @Test
    void each_is_told_the_moves_that_they_may_make() {
        var id = referred(citizen, "OTHER");
        SOF.get(CASES + "/{id}", id).body("allowedMoves", empty());
        unit.get(CASES + "/{id}", id).body("allowedMoves.to", contains("RETURNED", "TAKEN"));
        unit.seeing(1)
                .post(CASES + "/{id}/return", Map.of("reason", "OTHER"), id)
                .statusCode(200)
                .body("allowedMoves.operation", contains("reopenSpecialCase"));
        BIF.get(CASES + "/{id}", id).body("allowedMoves.operation", contains("reopenSpecialCase"));
    }

    @Test
    void the_unit_gives_a_case_back_with_a_reason() {
        var id = referred(citizen, "BENEFIT_STOP");
        unit.seeing(1)
                .post(CASES + "/{id}/return", Map.of("reason", "SIDES_HAVE_NOT_TALKED"), id)
                .statusCode(200)
                .body("phase", equalTo("RETURNED"))
                .body("closedOn", equalTo(clock.today().toString()));
        SOF.get(CASES + "/{id}", id).body("returnReason", equalTo("SIDES_HAVE_NOT_TALKED"));
    }

    @Test
    void a_member_takes_no_more_than_they_are_to_hold_unless_they_say_why() {
        for (var held = 0; held < 10; held++) {
            unit.seeing(1)
                    .post(CASES + "/{id}/taking", Map.of(), referred(citizen, "OTHER"))
                    .statusCode(200);
        }
        var id = referred(citizen, "OTHER");
        unit.seeing(1)
                .post(CASES + "/{id}/taking", Map.of(), id)
                .statusCode(409)
                .body("code", equalTo("special-case-capacity"))
                .body("arguments.held", equalTo(10));
        unit.get(CASES + "/queue/counts").body("held", equalTo(10)).body("capacity", equalTo(10));
        unit.seeing(1)
                .post(CASES + "/{id}/taking", Map.of("overCapacityReason", "URGENT"), id)
                .statusCode(200)
                .body("overCapacityReason", equalTo("URGENT"));
    }

    @Test
    void of_two_cases_that_a_member_takes_at_once_the_second_counts_the_first() {
        var employee = Casework.code("X-");
        var busy = Call.by(SPECIAL_UNIT, employee);
        var cases = Stream.generate(() -> referred(citizen, "OTHER")).limit(11).toList();
        cases.subList(0, 9)
                .forEach(id -> busy.seeing(1)
                        .post(CASES + "/{id}/taking", Map.of(), id)
                        .statusCode(200));

        var second = QuarkusTransaction.requiringNew().call(() -> {
            database.first(Capacity.ONE_AT_A_TIME, _ -> true, "employee:" + employee);
            var taking = CompletableFuture.supplyAsync(
                    () -> busy.seeing(1).post(CASES + "/{id}/taking", Map.of(), cases.get(10)));
            await().until(this::anybodyWaits);
            database.run(
                    "update special_case set phase = 'TAKEN', taken_by = ? where id = ?",
                    "employee:" + employee,
                    UUID.fromString(cases.get(9)));
            return taking;
        });
        second.join().statusCode(409).body("code", equalTo("special-case-capacity"));
    }

    private boolean anybodyWaits() {
        return database.first(
                        "select 1 from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'",
                        _ -> true)
                .isPresent();
    }

    @Test
    void a_reason_to_hold_too_many_is_not_kept_of_who_does_not() {
        unit.seeing(1)
                .post(CASES + "/{id}/taking", Map.of("overCapacityReason", "URGENT"), referred(citizen, "OTHER"))
                .statusCode(200)
                .body("overCapacityReason", nullValue());
    }

    @Test
    void nobody_refers_or_reads_a_case_of_a_citizen_of_others_and_the_sides_take_none() {
        var foreign = Casework.citizenOf("JC9-T9", "SC9-V9");
        SOF.post(CASES, body(foreign, "OTHER")).statusCode(404);
        var theirs = Call.by(SOF_CASEWORKER, Casework.code("S-"), "SC9-V9");
        String id = theirs.post(CASES, body(foreign, "OTHER")).extract().path("id");
        SOF.get(CASES + "/{id}", id).statusCode(404);
        SOF.seeing(1).post(CASES + "/{id}/reopening", Map.of(), id).statusCode(404);
        unit.get(CASES + "/{id}", id).statusCode(200);
        SOF.seeing(1).post(CASES + "/{id}/taking", Map.of(), id).statusCode(403);
    }

    @Test
    void the_queue_has_what_waited_longest_first_by_type_and_phase() {
        var expected = new ArrayList<String>();
        for (var days = 40; days > 33; days--) {
            var id = referred(citizen, days % 2 == 0 ? "DEBT_AND_BENEFIT" : "OTHER");
            database.run(
                    "update special_case set referred_on = ?, queued_on = ? where id = ?",
                    clock.today().minusDays(days),
                    clock.today().minusDays(days),
                    UUID.fromString(id));
            if (days % 2 == 0) {
                expected.add(id);
            }
        }
        unit.seeing(1).post(CASES + "/{id}/taking", Map.of(), expected.get(1)).statusCode(200);
        unit.seeing(1)
                .post(CASES + "/{id}/return", Map.of("reason", "OTHER"), expected.get(2))
                .statusCode(200);
        var returned = expected.remove(2);

        assertThat(queue("caseType=DEBT_AND_BENEFIT"))
                .containsSubsequence(expected)
                .doesNotContain(returned);
        assertThat(queue("caseType=DEBT_AND_BENEFIT&phase=REFERRED"))
                .contains(expected.getFirst())
                .doesNotContain(expected.get(1));
        assertThat(queue("phase=RETURNED")).contains(returned);
        var counts = unit.get(CASES + "/queue/counts").statusCode(200).extract();
        assertThat(queue("caseType=DEBT_AND_BENEFIT")).hasSize(counts.<Integer>path("byCaseType.DEBT_AND_BENEFIT"));
        assertThat(counts.<String>path("waitingSince"))
                .isLessThanOrEqualTo(clock.today().minusDays(40).toString());
    }

    private List<String> queue(String query) {
        var found = new ArrayList<String>();
        var next = CASES + "/queue?limit=5&" + query;
        while (next != null) {
            var page = unit.get(next).statusCode(200).extract();
            found.addAll(page.path("id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    private static String referred(UUID person, String caseType) {
        return SOF.post(CASES, body(person, caseType))
                .statusCode(201)
                .body("phase", equalTo("REFERRED"))
                .extract()
                .path("id");
    }

    private static Map<String, ?> body(UUID person, String caseType) {
        return Map.of(
                "citizenId",
                person,
                "caseType",
                caseType,
                "reason",
                "NOBODY_RESPONSIBLE",
                "words",
                "Ingen vil tage den");
    }
}
