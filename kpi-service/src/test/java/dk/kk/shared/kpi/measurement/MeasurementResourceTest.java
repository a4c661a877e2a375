package dk.kk.shared.kpi.measurement;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sign.Verifier;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a day of its own, on which nobody else has a case. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MeasurementResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MEASUREMENTS = "/api/v1/measurements";
    private static final LocalDate KNOWN_AT = LocalDate.of(2007, 11, 30);

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "mp.messaging.incoming.events.topics")
    List<String> topics;

    @Inject
    Database database;

    /** So that something was known on the day of knowing, and all of it. */
    @BeforeEach
    void heardOfSomebody() {
        sourcesAreCompleteUpTo("2026-01-01T00:00:00Z");
        publish(new Someone().bifCase(KNOWN_AT, null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> Call.by(PROJECT_COUNCIL)
                        .get("/api/v1/goals?knownAt=" + KNOWN_AT)
                        .statusCode(200));
    }

    @Test
    void a_frozen_measurement_stays_and_what_is_registered_late_is_shown_beside_it() {
        var day = LocalDate.of(1991, 2, 1);
        var someone = new Someone();
        publish(
                someone.shared(day, day.plusDays(1)),
                someone.targetGroups(day, day.plusDays(1), "DISABILITY"),
                matchGroup(someone, day, "2007-11-30T11:00:00Z"),
                someone.socialPlan(day.minusMonths(1), null, day.plusDays(1)));
        awaitGoal1(day, 1, 1);

        var frozen = freeze(day, KNOWN_AT)
                .statusCode(201)
                .body("goals.denominator", contains(1, 1, 1))
                .body("goals[0].numerator", equalTo(1))
                .body("table1.sofTotal[6]", equalTo(1))
                .extract();
        var id = frozen.path("id").toString();
        var told = EventLog.awaitEvent("kpi.events.v1", id, "measurement.frozen");
        assertThat(told.state().at("/asOf").asText()).isEqualTo(day.toString());
        assertThat(told.state().has("numbers")).isFalse();

        var late = new Someone();
        publish(
                late.shared(day, day.plusDays(1)),
                late.targetGroups(day, day.plusDays(1), "IN_TREATMENT"),
                matchGroup(late, day, "2008-03-01T11:00:00Z"));
        awaitGoal1(day, 1, 2);

        Call.by(PROJECT_COUNCIL).get(MEASUREMENTS + "/" + id).body("goals[0].denominator", equalTo(1));
        Call.by(PROJECT_COUNCIL)
                .get(MEASUREMENTS + "/" + id + "/recount")
                .body("sameDefinitions", equalTo(true))
                .body("since[0].from.denominator", equalTo(1))
                .body("since[0].to.denominator", equalTo(2))
                .body("since[0].corrected.enteredNotCounting", equalTo(1))
                .body("since[0].happened.gained", equalTo(0));
        Call.by(PROJECT_COUNCIL).get(MEASUREMENTS).body("id", hasItem(id));

        Call.by(ANALYST)
                .get(MEASUREMENTS + "/" + id)
                .body("goals[0].exact", equalTo(false))
                .body("goals[0].denominator", anyOf(nullValue(), equalTo(5)))
                .body("table1.exact", equalTo(false))
                .body("jws", nullValue());
        Call.by(ANALYST).get(MEASUREMENTS + "/" + id + "/recount").body("since", hasSize(0));
    }

    @Test
    void a_measurement_comes_of_the_facts_as_they_were_known_and_says_so_when_it_does_not() {
        var day = LocalDate.of(1991, 3, 1);
        var someone = new Someone();
        publish(someone.shared(day, day.plusDays(1)), matchGroup(someone, day, "2007-11-30T11:00:00Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> Call.by(PROJECT_COUNCIL)
                        .get("/api/v1/table-1?asOf=" + day)
                        .body("rows[3].cells[3]", equalTo(1)));
        var id = freeze(day, KNOWN_AT).statusCode(201).extract().path("id").toString();
        recounted(id).body("differingNumbers", equalTo(0)).body("sameMembers", equalTo(true));

        var unheard = new Someone(); // known then, and heard now: a source that was behind
        publish(unheard.shared(day, day.plusDays(1)), matchGroup(unheard, day, "2007-11-30T11:00:00Z"));

        await().atMost(PATIENCE).untilAsserted(() -> recounted(id).body("sameMembers", equalTo(false)));
        recounted(id).body("differingNumbers", equalTo(1));
    }

    @Test
    void the_signature_verifies_with_the_published_key_and_holds_the_figures() {
        var day = LocalDate.of(1991, 4, 1);
        var jws = freeze(day, KNOWN_AT).statusCode(201).extract().path("jws").toString();
        String x = Call.by(COMMITTEE_SECRETARY)
                .get(MEASUREMENTS + "/keys")
                .extract()
                .path("keys[0].x");

        assertThat(new Verifier(x).accepts(jws)).isTrue();
        var payload = new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(payload).contains("\"asOf\":\"1991-04-01\"", "\"knownAt\":\"2007-11-30\"", "\"numbers\":[");
    }

    @Test
    void what_is_not_final_before_its_day_or_frozen_already_is_refused() {
        var today = clock.today();
        freeze(today, today).statusCode(422).body("code", equalTo("measurement-not-final"));
        freeze(KNOWN_AT, KNOWN_AT.minusDays(1)).statusCode(422).body("code", equalTo("measurement-before-its-day"));
        freeze(LocalDate.of(1989, 1, 1), KNOWN_AT).statusCode(400).body("code", equalTo("day-outside-figures"));
        var day = LocalDate.of(1991, 5, 1);
        freeze(day, KNOWN_AT).statusCode(201);
        freeze(day, KNOWN_AT).statusCode(409).body("code", equalTo("measurement-exists"));
        Call.by(PROJECT_COUNCIL).post(MEASUREMENTS, request(day, KNOWN_AT)).statusCode(403);
    }

    @Test
    void as_long_as_a_source_has_not_told_all_that_it_knew_by_the_day_nothing_is_frozen() {
        sourcesAreCompleteUpTo("2007-11-30T22:59:59Z");
        freeze(LocalDate.of(1991, 6, 1), KNOWN_AT)
                .statusCode(409)
                .body("code", equalTo("measurement-source-behind"))
                .body("arguments.sources", contains("citizen", "offer", "plan"));
        Call.by(PROJECT_COUNCIL).get("/api/v1/goals").body("[0].sources.completeUpTo", hasItem("2007-11-30T22:59:59Z"));

        sourcesAreCompleteUpTo("2007-11-30T23:00:00Z");
        freeze(LocalDate.of(1991, 6, 1), KNOWN_AT).statusCode(201);
    }

    @Test
    void the_calendar_names_every_day_on_which_a_goal_is_measured() {
        Call.by(PROJECT_COUNCIL)
                .get("/api/v1/measuring-days")
                .body("day", hasItem("2009-11-30"))
                .body("findAll { it.goal == 3 }.target", contains(40, 50, 60))
                .body("state", hasItem("DUE"));
    }

    private void sourcesAreCompleteUpTo(String instant) {
        database.run("""
                insert into watermark (topic, partition, partitions, complete_up_to, noted_at)
                select topic, 0, 1, ?::timestamptz, clock_timestamp() from unnest(?) topic
                on conflict (topic, partition) do update set complete_up_to = excluded.complete_up_to
                """, instant, SqlArray.texts(topics));
    }

    private static ValidatableResponse recounted(String id) {
        return Call.by(PROJECT_COUNCIL)
                .get(MEASUREMENTS + "/" + id + "/recount")
                .statusCode(200);
    }

    private static ValidatableResponse freeze(LocalDate asOf, LocalDate knownAt) {
        return Call.by(COMMITTEE_SECRETARY).post(MEASUREMENTS, request(asOf, knownAt));
    }

    private static Map<String, String> request(LocalDate asOf, LocalDate knownAt) {
        return Map.of("asOf", asOf.toString(), "knownAt", knownAt.toString());
    }

    private static void awaitGoal1(LocalDate day, int numerator, int denominator) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> Call.by(PROJECT_COUNCIL)
                        .get("/api/v1/goals/1?asOf=" + day)
                        .body("numerator", equalTo(numerator))
                        .body("denominator", equalTo(denominator)));
    }

    private static StreamState matchGroup(Someone someone, LocalDate day, String recordedAt) {
        var row = period(day, day.plusDays(1));
        row.put("model", "2009");
        row.put("code", "4");
        row.put("recordedAt", recordedAt);
        return someone.ofCitizen("match-group", rows(row));
    }

    private static void publish(StreamState... said) {
        Stream.of(said).forEach(state -> state.told(1).publish());
    }
}
