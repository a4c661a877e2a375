package dk.kk.shared.notification.planalert;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.ToldPlan;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HearingTest {

    @Inject
    Alerts alerts;

    @Inject
    Inbox inbox;

    @Inject
    WatchPlans watch;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final Story story = Story.begin();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void shared() {
        today = clock.today();
        hear(story.shared(1, "2000-01-01"));
        hear(story.responsible(1, "2007-01-01 SC204-V1"));
    }

    @Test
    void a_declined_plan_that_comes_over_the_broker_is_told_and_withdrawn_when_another_one_is_offered() {
        var declined = ToldPlan.live(story, today);
        declined.declined(1, today.minusDays(2)).publish();

        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString()));
        assertThat(told.headers()).containsEntry("ce_cause", "social-plan-declined");
        assertThat(told.state().path("kind").asText()).isEqualTo("SOCIAL_PLAN");
        assertThat(told.state().path("planReason").asText()).isEqualTo("DECLINED");
        assertThat(told.state().path("planDeclinedOn").asText())
                .isEqualTo(today.minusDays(2).toString());

        hear(ToldPlan.live(story, today).offered(1, today));
        assertThat(phaseOf(declined)).containsExactly(AlertPhase.WITHDRAWN);
    }

    @Test
    void a_plan_that_becomes_stale_while_nothing_is_heard_is_told_once_and_withdrawn_when_it_is_followed_up() {
        var aYearAgo = today.minusMonths(12);
        var stale = ToldPlan.history(story, aYearAgo);
        var fresh = ToldPlan.live(Story.begin(), aYearAgo);
        hear(stale.made(1, aYearAgo.minusDays(1)));
        hear(fresh.made(1, aYearAgo));
        assertThat(phaseOf(stale)).isEmpty();

        watch.tick();
        watch.tick();
        hear(stale.made(1, aYearAgo.minusDays(1)));

        var told = EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString()));
        assertThat(told.headers()).containsEntry("ce_cause", "plan-became-stale");
        assertThat(told.state().path("planReason").asText()).isEqualTo("STALE");
        assertThat(of(stale)).extracting(Alert::version).containsExactly(1L);
        assertThat(phaseOf(fresh)).isEmpty();

        hear(stale.followedUp(2, aYearAgo.minusDays(1), today));
        assertThat(phaseOf(stale)).containsExactly(AlertPhase.WITHDRAWN);
    }

    @Test
    void an_alert_of_a_plan_that_was_registered_wrongly_is_withdrawn_and_a_need_alone_alerts_nobody() {
        var plan = ToldPlan.live(story, today);
        hear(plan.needed(1, today.minusDays(5)));
        assertThat(phaseOf(plan)).isEmpty();
        hear(plan.declined(2, today.minusDays(2)));
        assertThat(phaseOf(plan)).containsExactly(AlertPhase.OPEN);

        hear(plan.discardedAfterAnOffer(3, today.minusDays(2)));
        assertThat(phaseOf(plan)).containsExactly(AlertPhase.WITHDRAWN);
    }

    @Test
    void a_stale_plan_waits_until_its_citizen_is_shared() {
        var other = Story.begin();
        var stale = ToldPlan.live(other, today);
        hear(stale.made(1, today.minusYears(2)));
        watch.tick();
        assertThat(phaseOf(stale)).isEmpty();

        hear(other.shared(1, "2000-01-01"));
        assertThat(phaseOf(stale)).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void what_is_being_heard_of_the_citizen_of_a_plan_that_has_become_stale_is_waited_for() {
        var citizen = Story.begin();
        var stale = ToldPlan.live(citizen, today);
        hear(stale.made(1, today.minusYears(2)));

        var ticked = QuarkusTransaction.requiringNew().call(() -> {
            database.list("select 1 from heard_citizen where citizen_id = ? for update", _ -> true, citizen.citizen());
            var tick = CompletableFuture.runAsync(watch::tick);
            await().until(this::anybodyWaits);
            database.run(
                    "insert into shared_days (citizen_id, valid_from) values (?, ?)",
                    citizen.citizen(),
                    LocalDate.of(2000, 1, 1));
            return tick;
        });
        ticked.join();

        assertThat(phaseOf(stale)).containsExactly(AlertPhase.OPEN);
    }

    private boolean anybodyWaits() {
        return database.first(
                        "select 1 from pg_stat_activity where usename = current_user and wait_event_type = 'Lock'",
                        _ -> true)
                .isPresent();
    }

    @Test
    void plans_that_were_old_when_history_brought_them_alert_nobody() {
        var stale = ToldPlan.history(story, today);
        var declined = ToldPlan.history(story, today);
        hear(stale.made(1, today.minusYears(2)));
        hear(declined.declined(1, today.minusDays(1)));

        watch.tick();

        assertThat(phaseOf(stale)).isEmpty();
        assertThat(phaseOf(declined)).isEmpty();
    }

    @Test
    void the_team_reads_what_is_the_matter_and_says_that_it_followed_the_plan_up() {
        var stale = ToldPlan.live(story, LocalDate.of(2007, 11, 12));
        hear(stale.made(1, LocalDate.of(2007, 11, 12)));
        watch.tick();
        var alert = of(stale).getFirst();
        var browser = Browser.with(Tokens.of(SOF_CASEWORKER, "S-SC204-V1-1", "SC204-V1"));

        assertThat(browser.open("/inbox").body())
                .contains("En social handleplan er ikke fulgt op siden 12. november 2007");
        assertThat(browser.open("/inbox/" + alert.id()).body())
                .contains("Gælder, men er ikke fulgt op længe", "Handleplanen er fulgt op")
                .doesNotContain("Ydelsen udbetales igen");

        var member = Call.by(SOF_CASEWORKER, "S-SC204-V1-1", "SC204-V1").purpose(ALERT_HANDLING);
        member.get("/api/v1/alerts/{id}", alert.id())
                .statusCode(200)
                .body("plan.reason", equalTo("STALE"))
                .body("plan.updatedOn", equalTo("2007-11-12"));
        member.seeing(2)
                .post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "PLAN_FOLLOWED_UP"), alert.id())
                .statusCode(200);
    }

    @Test
    void an_alert_of_a_plan_is_listed_for_whoever_has_the_citizen_whatever_team_it_stands_at() {
        var stale = ToldPlan.live(story, today);
        hear(stale.made(1, today.minusYears(2)));
        watch.tick();
        var alert = of(stale).getFirst();
        database.run("update alert set team = 'SC204-V2' where id = ?", alert.id());

        listOf("SC204-V1").body("id", hasItem(alert.id().toString()));
        listOf("SC204-V3").body("id", not(hasItem(alert.id().toString())));
    }

    private static ValidatableResponse listOf(String team) {
        return Call.by(SOF_CASEWORKER, "S-" + team + "-9", team)
                .purpose(ALERT_HANDLING)
                .get("/api/v1/alerts?phase={phase}", "OPEN")
                .statusCode(200);
    }

    @Test
    void to_consume_a_plan_that_is_up_to_date_costs_no_more_than_what_is_of_no_stop() {
        var made = ToldPlan.live(story, today).made(1, today).poll();

        SqlCost.of(() -> inbox.receive(made)).isWithin(CostBound.of("a batch without a stop"));
    }

    @Test
    void a_poll_full_of_plans_takes_no_more_statements_than_one() {
        var many = ToldEvent.poll(
                Stream.generate(() -> ToldPlan.history(Story.begin(), today).made(1, today.minusYears(2)))
                        .limit(300)
                        .toList());

        assertThat(SqlCost.of(() -> inbox.receive(many)).statements())
                .isLessThanOrEqualTo(CostBound.of("a batch without a stop").statements());
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private List<AlertPhase> phaseOf(ToldPlan plan) {
        return of(plan).stream().map(Alert::phase).toList();
    }

    private List<Alert> of(ToldPlan plan) {
        var about = List.of(plan.plan().toString());
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(
                        alerts.lockAbout(AlertKind.SOCIAL_PLAN, about).values()));
    }
}
