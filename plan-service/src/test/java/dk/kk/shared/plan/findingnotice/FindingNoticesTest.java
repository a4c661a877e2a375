package dk.kk.shared.plan.findingnotice;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.LifecycleWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which side is told that something new does not fit together, and when it is told no more. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FindingNoticesTest {
    private static final Call SOF_CALL = Call.by(SOF_CASEWORKER);
    private static final Call BIF_CALL = Call.by(BIF_CASEWORKER);

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Inject
    Inbox inbox;

    @Inject
    WatchFindings watch;

    private final UUID citizen = Casework.citizen();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void sharedCitizen() {
        today = clock.today();
        hear(shared(1, "2000-01-01"));
        settle();
    }

    @Test
    void a_notice_is_found_and_gone_again_and_again() {
        assertThat(LifecycleWalk.of(NoticePhase.class, (from, to) -> {
                    var notice = new FindingNotice(citizen, SOF, clock);
                    if (from == NoticePhase.GONE) {
                        notice.clear(clock);
                    }
                    return to == NoticePhase.OPEN ? notice.find(clock) : notice.clear(clock);
                }))
                .containsExactly("GONE -> OPEN: found", "OPEN -> GONE: gone", "OPEN -> OPEN: found");
    }

    @Test
    void both_sides_are_told_once_of_what_is_new_and_that_it_is_gone_and_never_what_it_is() {
        var sofs = clarifying(SOF_CALL);
        settle();
        assertThat(notices()).isEmpty();
        clarifying(BIF_CALL);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
        hear(shared(2, "2000-01-02")); // looked at again
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");

        var event = EventLog.awaitEvent("plan.events.v1", idOf(BIF), "finding-notice.found");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.data()).doesNotContain("CLARIFIED");

        SOF_CALL.seeing(1)
                .post("/api/v1/clarifications/{id}/discard", Map.of("reason", "REGISTERED_TWICE"), sofs)
                .statusCode(200);
        settle();
        assertThat(notices()).containsExactly("BIF GONE 1", "SOF GONE 1");
        clarifying(SOF_CALL);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 2", "SOF OPEN 2");
    }

    @Test
    void what_rests_on_treatment_is_told_to_sof_alone_and_something_else_to_both() {
        var treated = Map.of(
                "from", today.minusDays(3).toString(), "to", today.plusDays(30).toString());
        plan(Map.of("inpatientTreatment", List.of(treated)));
        course(false);
        settle();
        assertThat(notices()).containsExactly("SOF OPEN 1");
        clarifying(SOF_CALL);
        clarifying(BIF_CALL);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 2");
    }

    @Test
    void several_pairs_of_goals_that_exclude_each_other_are_one_thing_that_does_not_fit_together() {
        plan(Map.of("goals", List.of(goal("DISABILITY_PENSION"))));
        plan(BIF_CALL, "/api/v1/job-plans", Map.of("goals", List.of(goal("ORDINARY_WORK"), goal("EDUCATION"))));
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
        assertThat(rules().stream().filter("GOALS_EXCLUDE_EACH_OTHER"::equals)).hasSize(1);
    }

    @Test
    void a_citizen_who_cannot_be_looked_at_keeps_nobody_else_from_being_told() {
        var first = new UUID(0, citizen.getLeastSignificantBits());
        database.run("insert into noticed_finding values (?, 'NO_SUCH_RULE', 'x', true)", first);
        try {
            database.run("insert into finding_due values (?, false)", first);
            clarifying(SOF_CALL);
            clarifying(BIF_CALL);
            settle();
            assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
            await().until(() -> !isDue(first)); // again with the next day, or when something changes
        } finally {
            database.run("delete from noticed_finding where citizen_id = ?", first);
        }
    }

    @Test
    void a_delivery_by_which_it_gets_worse_takes_nothing_back_and_tells_nobody_again() {
        plan(Map.of("weeklyHours", Map.of("from", 1, "to", 2)));
        course(false);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
        course(true);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
    }

    @Test
    void what_is_heard_a_day_late_is_history_as_a_second_hearing_is() {
        course(false, clock.instant().minus(Duration.ofHours(25)));
        settle();
        assertThat(noticed()).isEqualTo(1);
        assertThat(notices()).isEmpty();
        course(false, clock.instant().minus(Duration.ofHours(23)));
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
    }

    @Test
    void what_is_overruled_is_gone_and_comes_back_when_that_is_taken_back() {
        clarifying(SOF_CALL);
        clarifying(BIF_CALL);
        settle();
        var overruling = overruled().statusCode(201).extract().<String>path("id");
        settle();
        assertThat(notices()).containsExactly("BIF GONE 1", "SOF GONE 1");
        BIF_CALL.seeing(1)
                .post("/api/v1/finding-overrulings/{id}/withdrawal", Map.of(), overruling)
                .statusCode(200);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 2", "SOF OPEN 2");
    }

    @Test
    void what_a_delivery_brings_is_told_to_nobody_and_who_is_shared_no_more_takes_notices_along() {
        course(true); // of a side without a plan
        settle();
        assertThat(noticed()).isEqualTo(1);
        assertThat(notices()).isEmpty();

        clarifying(SOF_CALL);
        clarifying(BIF_CALL);
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
        hear(shared(2, null));
        settle();
        assertThat(notices()).containsExactly("BIF GONE 1", "SOF GONE 1");
        assertThat(noticed()).isZero();
        hear(shared(3, "2000-01-01"));
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 2", "SOF OPEN 2");
    }

    @Test
    void the_day_finds_what_comes_with_it() {
        var plan = UUID.randomUUID();
        database.run(
                "insert into plan (id, kind, citizen_id, origin, version) values (?, 'JOB', ?, 'LIVE', 1)",
                plan,
                citizen);
        database.run(
                "insert into plan_row (plan_id, position, phase, offered_on, made_on, recorded_at) values (?, 0, 'MADE', ?, ?, now())",
                plan,
                today.minusMonths(4),
                today.minusMonths(4)); // of which nothing was told since
        settle();
        assertThat(notices()).isEmpty();
        database.run("update finding_day set day = ?", today.minusDays(1));
        watch.tick();
        settle();
        assertThat(notices()).containsExactly("BIF OPEN 1", "SOF OPEN 1");
    }

    @Test
    void a_merged_citizen_is_told_of_under_one_id() {
        var alias = Casework.citizen();
        clarifying(SOF_CALL);
        clarifying(BIF_CALL);
        settle();
        var merged = new HashMap<String, @Nullable Object>(Map.of(
                "aliasId",
                citizen,
                "citizenId",
                alias,
                "rows",
                List.of(Map.of("citizenId", alias, "recordedAt", "2007-11-30T11:00:00Z"))));
        hear(new ToldEvent("citizen", "merge-alias.merged", "merge-alias", citizen.toString(), 1, citizen, merged));
        hear(new ToldEvent(
                "citizen",
                "shared-periods.changed",
                "shared-periods",
                alias.toString(),
                1,
                alias,
                sharedState(alias, "2000-01-01")));
        await().untilAsserted(() -> assertThat(notices()).containsExactly("BIF GONE 1", "SOF GONE 1"));
        await().untilAsserted(() -> assertThat(database.list(
                        "select side from finding_notice where citizen_id = ? and phase = 'OPEN' order by side",
                        row -> row.text("side"),
                        alias))
                .containsExactly("BIF", "SOF"));
    }

    private String clarifying(Call who) {
        return who.post(
                        "/api/v1/clarifications",
                        Map.of("citizenId", citizen, "plannedOn", today.toString(), "methods", List.of("INTERVIEW")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse overruled() {
        var about = BIF_CALL.get("/api/v1/plan-findings?citizenId={id}", citizen)
                .extract()
                .<List<Map<String, String>>>path("findings.find { it.rule == 'CLARIFIED_BY_BOTH' }.about");
        return BIF_CALL.post(
                "/api/v1/finding-overrulings",
                Map.of(
                        "citizenId",
                        citizen,
                        "rule",
                        "CLARIFIED_BY_BOTH",
                        "about",
                        about.stream().map(each -> each.get("id")).toList(),
                        "reason",
                        "AGREED_BY_BOTH_SIDES"));
    }

    private void plan(Map<String, Object> content) {
        plan(SOF_CALL, "/api/v1/social-plans", content);
    }

    private void plan(Call side, String plans, Map<String, Object> content) {
        var plan = side.post(plans, Map.of("citizenId", citizen, "offeredOn", today.toString()))
                .extract()
                .<String>path("id");
        side.seeing(1)
                .post(plans + "/{id}/content", Map.of("why", "DRAFTED", "content", content), plan)
                .statusCode(200);
        side.seeing(2)
                .post(plans + "/{id}/making", Map.of("madeOn", today.toString()), plan)
                .statusCode(200);
    }

    private static Map<String, Object> goal(String code) {
        return Map.of("code", code, "text", "-", "owner", "SOF", "ownerEmployee", "S-1", "result", "ACTIVE");
    }

    /** Five hours a week of SOF's since three days ago. */
    private void course(boolean delivered) {
        course(delivered, clock.instant());
    }

    private void course(boolean delivered, Instant told) {
        var offer = UUID.randomUUID();
        database.run("insert into known_offer values (?, 'SOF', 5)", offer);
        var enrolment = UUID.randomUUID();
        var from = today.minusDays(3).toString();
        var row = Map.of(
                "phase", "STARTED", "plannedStart", from, "actualStart", from, "recordedAt", "2007-11-01T10:00:00Z");
        var state = Map.of(
                "enrolmentId", enrolment,
                "citizenId", citizen,
                "offerId", offer,
                "imported", delivered,
                "rows", List.of(row));
        var event = new ToldEvent("offer", "enrolment.started", "enrolment", enrolment.toString(), 1, citizen, state);
        var message = event.message("offer.events.v1", 1);
        if (delivered) {
            message.headers().remove("ce_cause").add("ce_cause", "imported".getBytes(StandardCharsets.UTF_8));
        }
        hear(message, told);
    }

    private ToldEvent shared(long version, @Nullable String from) {
        return new ToldEvent(
                "citizen",
                "shared-periods.changed",
                "shared-periods",
                citizen.toString(),
                version,
                citizen,
                sharedState(citizen, from));
    }

    private static Map<String, Object> sharedState(UUID citizen, @Nullable String from) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("validFrom", from);
        row.put("validTo", null);
        row.put("recordedAt", "2007-11-30T11:00:00Z");
        row.put("supersededAt", null);
        return Map.of("citizenId", citizen, "rows", from == null ? List.of() : List.of(row));
    }

    private void hear(ToldEvent told) {
        hear(told.message("citizen.events.v1", told.version()), clock.instant());
    }

    private void hear(ConsumerRecord<String, String> message, Instant told) {
        message.headers().remove("ce_time").add("ce_time", told.toString().getBytes(StandardCharsets.UTF_8));
        inbox.receive(
                new ConsumerRecords<>(Map.of(new TopicPartition(message.topic(), 0), List.of(message)), Map.of()));
    }

    /** Until the citizen was looked at: by this or by the service's own tick. */
    private void settle() {
        watch.tick();
        await().until(() -> !isDue(citizen));
    }

    private boolean isDue(UUID citizen) {
        return database.first(
                        "select exists (select from finding_due where citizen_id = ?) as due",
                        row -> row.flag("due"),
                        citizen)
                .orElseThrow();
    }

    private List<String> notices() {
        return database.list(
                "select * from finding_notice where citizen_id = ? order by side",
                row -> row.text("side") + " " + row.text("phase") + " " + row.number("news"),
                citizen);
    }

    private String idOf(Administration side) {
        return database.first(
                        "select id from finding_notice where citizen_id = ? and side = ?",
                        row -> row.uuid("id").toString(),
                        citizen,
                        side)
                .orElseThrow();
    }

    private int noticed() {
        return rules().size();
    }

    private List<String> rules() {
        return database.list("select rule from noticed_finding where citizen_id = ?", row -> row.text("rule"), citizen);
    }
}
