package dk.kk.shared.citizen.hotline;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of the last year are this test's alone; each test of waits has days of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HotlineCallResourceTest {
    private static final String CALLS = "/api/v1/hotline-calls";
    private static final String CALLER = "S-SC1-V1-2";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);
    private Instant yesterday = Instant.EPOCH;

    @BeforeEach
    void a_shared_citizen() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
        yesterday = at(clock.today().minusDays(1), 10, 0);
    }

    @Test
    void an_operator_registers_a_call_on_behalf_of_somebody_at_sof() {
        var id = register(answered(yesterday, 45))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("citizenId", equalTo(citizen.toString()))
                .body("account.caller", equalTo(CALLER))
                .body("account.waitedSeconds", equalTo(45))
                .body("account.outcome", equalTo("ANSWERED"))
                .body("account.saidBy", notNullValue())
                .body("withdrawnBy", nullValue())
                .body("earlier", hasSize(0))
                .extract()
                .<String>path("id");

        operator().get(CALLS + "/{id}", id).statusCode(200).body("account.askedAt", equalTo(yesterday.toString()));
        operator().get(CALLS + "?limit=200").statusCode(200).body("citizenId", hasItem(notNullValue()));
    }

    @Test
    void the_hotline_alone_reads_its_calls() {
        var id = register(answered(yesterday, 45)).extract().<String>path("id");

        for (var manager : List.of(BIF_MANAGER, SOF_MANAGER)) {
            for (var purpose : List.of(Purpose.SUPERVISION, Purpose.CASEWORK, Purpose.SUPPORT)) {
                var asking = Call.by(manager).purpose(purpose);
                asking.get(CALLS + "/{id}", id).statusCode(403);
                asking.get(CALLS).statusCode(403);
            }
        }
    }

    @Test
    void the_same_key_registers_a_call_once() {
        var body = Map.of("citizenId", citizen, "call", answered(yesterday, 45));
        var key = UUID.randomUUID().toString();
        var first = operator()
                .keyed(key)
                .post(CALLS, body)
                .statusCode(201)
                .extract()
                .<String>path("id");

        operator().keyed(key).post(CALLS, body).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void a_call_is_referred_to_a_unit_or_an_employee_of_bif() {
        register(referred("JC1-T1", null)).statusCode(201).body("account.referredUnit", equalTo("JC1-T1"));
        register(referred(null, "B-JC1-T1-1")).statusCode(201).body("account.referredEmployee", equalTo("B-JC1-T1-1"));
        for (var said : List.of(referred("SC1-V1", null), referred("NOWHERE", null), referred(null, CALLER))) {
            register(said).statusCode(422).body("code", equalTo("hotline-referral-unknown"));
        }
    }

    @Test
    void a_call_is_registered_within_a_year_and_its_times_are_kept_to_the_microsecond() {
        var tooOld = answered(clock.instant().minus(Duration.ofDays(366)), 45);
        register(tooOld).statusCode(422).body("code", equalTo("hotline-call-too-long-ago"));

        register(gaveUp(yesterday.plusNanos(1_999)))
                .statusCode(201)
                .body("account.askedAt", equalTo(yesterday.plusNanos(1_000).toString()));
    }

    @Test
    void only_staff_of_sof_call() {
        for (var stranger : List.of("B-JC1-T1-1", "NOBODY")) {
            var said = new HashMap<>(answered(yesterday, 45));
            said.put("caller", stranger);
            register(said).statusCode(422).body("code", equalTo("hotline-caller-unknown"));
        }
    }

    @Test
    void a_correction_keeps_what_was_said_and_a_withdrawal_ends_it() {
        var id = register(answered(yesterday, 45)).extract().<String>path("id");

        operator().post(CALLS + "/{id}/correction", gaveUp(yesterday), id).statusCode(428);
        operator()
                .seeing(1)
                .post(CALLS + "/{id}/correction", gaveUp(yesterday), id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("account.outcome", equalTo("GAVE_UP"))
                .body("account.waitedSeconds", nullValue())
                .body("earlier.waitedSeconds", contains(45));
        operator().seeing(1).post(CALLS + "/{id}/withdrawal", Map.of(), id).statusCode(412);
        operator()
                .seeing(2)
                .post(CALLS + "/{id}/withdrawal", Map.of(), id)
                .statusCode(200)
                .body("withdrawnAt", notNullValue())
                .body("withdrawnBy", notNullValue())
                .body("earlier", hasSize(1));
        operator()
                .seeing(3)
                .post(CALLS + "/{id}/correction", answered(yesterday, 45), id)
                .statusCode(409)
                .body("code", equalTo("hotline-call-withdrawn"));
        assertThatThrownBy(() -> database.run("update hotline_call_account set caller = 'S-SC1-V1-1'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_correction_asks_the_directory_of_today_only_about_codes_that_were_not_said_before() {
        var caller = Town.employee("SC1-V1");
        var colleague = Town.employee("JC1-T1");
        var said = new HashMap<>(referred(null, colleague));
        said.put("caller", caller);
        var id = register(said).statusCode(201).extract().<String>path("id");
        Town.works(caller, "JC1-T1");
        Town.works(colleague, "SC1-V1");

        register(said).statusCode(422).body("code", equalTo("hotline-caller-unknown"));
        said.put("answeredAt", yesterday.plusSeconds(50).toString());
        operator()
                .seeing(1)
                .post(CALLS + "/{id}/correction", said, id)
                .statusCode(200)
                .body("account.waitedSeconds", equalTo(50))
                .body("account.caller", equalTo(caller));

        said.put("referredEmployee", CALLER);
        var correction = operator().seeing(2);
        correction
                .post(CALLS + "/{id}/correction", said, id)
                .statusCode(422)
                .body("code", equalTo("hotline-referral-unknown"));
        said.put("referredEmployee", colleague);
        said.put("caller", colleague);
        correction.post(CALLS + "/{id}/correction", said, id).statusCode(200); // works at SOF by now
        said.put("caller", caller);
        operator()
                .seeing(3)
                .post(CALLS + "/{id}/correction", said, id)
                .statusCode(422)
                .body("code", equalTo("hotline-caller-unknown"));
    }

    @Test
    void a_call_is_about_a_citizen_who_is_shared_and_is_corrected_later_too() {
        var alone = Town.registered();
        var bifCase = Town.withBifCase(alone, "2007-01-01");
        var body = Map.of("citizenId", alone, "call", answered(yesterday, 45));
        operator().post(CALLS, body).statusCode(404);

        Town.withSofCase(alone, "2007-01-01");
        var id = operator().post(CALLS, body).statusCode(201).extract().<String>path("id");
        var shown = Town.jobCaseworker()
                .get("/api/v1/bif-cases/{id}", bifCase)
                .extract()
                .response();
        Town.jobCaseworker()
                .seeing(shown)
                .post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2013-01-01"), bifCase)
                .statusCode(200);
        operator().post(CALLS, body).statusCode(404);
        operator().seeing(1).post(CALLS + "/{id}/withdrawal", Map.of(), id).statusCode(200);
    }

    @Test
    void waits_are_values_that_occurred_and_leave_out_who_gave_up_and_what_is_withdrawn() {
        var random = new Random(20_130_401);
        var day = clock.today().minusDays(40);
        var ten = at(day, 10, 0);
        var waits = new ArrayList<Integer>();
        for (var n = 0; n < 12; n++) {
            var seconds = random.nextInt(600);
            waits.add(seconds);
            register(answered(ten.plusSeconds(60L * n), seconds)).statusCode(201);
        }
        register(gaveUp(ten)).statusCode(201);
        var mistaken = register(answered(ten, 9_000)).extract().<String>path("id");
        var corrected = register(gaveUp(ten)).extract().<String>path("id");
        operator().seeing(1).post(CALLS + "/{id}/withdrawal", Map.of(), mistaken);
        operator().seeing(1).post(CALLS + "/{id}/correction", answered(ten, 7), corrected);
        waits.add(7);
        Collections.sort(waits);

        Call.by(SOF_MANAGER)
                .get(CALLS + "/waits?from=" + day + "&to=" + day)
                .statusCode(200)
                .body("answered", equalTo(13))
                .body("gaveUp", equalTo(1))
                .body("medianSeconds", equalTo(waits.get(6))) // the seventh of 13
                .body("p90Seconds", equalTo(waits.get(11))); // the twelfth
    }

    @Test
    void a_call_counts_on_the_day_that_was_said_of_it_last() {
        var day = clock.today().minusDays(60);
        var said = register(answered(at(day, 10, 0), 30)).extract().<String>path("id");
        waits(day, day).body("answered", equalTo(1));

        var next = day.plusDays(1);
        operator()
                .seeing(1)
                .post(CALLS + "/{id}/correction", answered(at(next, 10, 0), 40), said)
                .statusCode(200);
        waits(day, day).body("answered", equalTo(0)).body("medianSeconds", nullValue());
        waits(next, next).body("answered", equalTo(1)).body("medianSeconds", equalTo(40));
        waits(day, next).body("answered", equalTo(1));

        operator()
                .seeing(2)
                .post(CALLS + "/{id}/correction", answered(at(day, 11, 0), 50), said)
                .statusCode(200);
        waits(day, day).body("answered", equalTo(1)).body("medianSeconds", equalTo(50));
        waits(next, next).body("answered", equalTo(0));
    }

    @Test
    void a_day_is_copenhagens_and_both_are_included() {
        var day = clock.today().minusDays(50);
        register(answered(at(day, 0, 30), 30)).statusCode(201); // the day before, by the time of Greenwich

        waits(day, day).body("answered", equalTo(1)).body("medianSeconds", equalTo(30));
        waits(day.minusDays(1), day.minusDays(1))
                .body("answered", equalTo(0))
                .body("gaveUp", equalTo(0))
                .body("medianSeconds", nullValue())
                .body("p90Seconds", nullValue());
        waits(day.minusDays(2), day).body("answered", equalTo(1));
        manager()
                .get(CALLS + "/waits?from=" + day + "&to=" + day.minusDays(1))
                .statusCode(400)
                .body("code", equalTo("span-empty"));
    }

    @Test
    void calls_leave_a_row_in_the_audit_of_the_citizen() {
        var id = register(answered(yesterday, 45)).extract().<String>path("id");
        operator().get(CALLS + "/{id}", id);

        assertThat(database.list(
                        "select operation from audit where subjects @> array[?::uuid] order by operation",
                        row -> row.text("operation"),
                        citizen))
                .contains("registerHotlineCall", "getHotlineCall");
    }

    private ValidatableResponse waits(LocalDate from, LocalDate to) {
        return manager().get(CALLS + "/waits?from=" + from + "&to=" + to).statusCode(200);
    }

    private ValidatableResponse register(Map<String, ?> call) {
        return operator().post(CALLS, Map.of("citizenId", citizen, "call", call));
    }

    private static Map<String, Object> answered(Instant askedAt, long seconds) {
        return Map.of(
                "caller",
                CALLER,
                "askedAt",
                askedAt.toString(),
                "answeredAt",
                askedAt.plusSeconds(seconds).toString(),
                "outcome",
                "ANSWERED");
    }

    private static Map<String, Object> gaveUp(Instant askedAt) {
        return Map.of("caller", CALLER, "askedAt", askedAt.toString(), "outcome", "GAVE_UP");
    }

    private Map<String, Object> referred(@Nullable String unit, @Nullable String employee) {
        var said = new HashMap<>(answered(yesterday, 45));
        said.put("outcome", "REFERRED");
        said.put("referredUnit", unit);
        said.put("referredEmployee", employee);
        return said;
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(COPENHAGEN).toInstant();
    }

    private static Call operator() {
        return Call.by(HOTLINE_OPERATOR).purpose(Purpose.SUPPORT);
    }

    private static Call manager() {
        return Call.by(BIF_MANAGER).purpose(Purpose.SUPERVISION);
    }
}
