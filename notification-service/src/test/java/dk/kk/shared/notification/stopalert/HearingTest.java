package dk.kk.shared.notification.stopalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.notification.Staff;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.alert.RaiseAlerts;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HearingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Alerts alerts;

    @Inject
    RaiseAlerts raiseAlerts;

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    private final Story story = Story.begin();

    @Test
    void a_decided_stop_of_a_shared_citizen_alerts_the_responsible_team() {
        Story.publish(
                story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 SC1-V1"), story.stop(1, "DECIDED"));

        var raised = awaitAlert(story, "alert.raised");

        assertThat(raised.key()).isEqualTo(story.citizen().toString());
        assertThat(raised.version()).isEqualTo(1);
        assertThat(raised.state().path("team").asText()).isEqualTo("SC1-V1");
        assertThat(raised.state().path("phase").asText()).isEqualTo("OPEN");
        assertThat(raised.state().path("effectiveFrom").asText()).isEqualTo(Story.DAY);
        assertThat(raised.state().path("kind").asText()).isEqualTo("BENEFIT_STOP");
        assertThat(raised.state().path("about").path("kind").asText()).isEqualTo("benefit-stop");
        assertThat(raised.state().path("about").path("id").asText())
                .isEqualTo(story.stop().toString());
    }

    @Test
    void twenty_shuffled_deliveries_each_give_exactly_one_alert() {
        var stories = IntStream.range(0, 20).mapToObj(_ -> Story.begin()).toList();

        IntStream.range(0, 20).forEach(seed -> publishShuffled(stories.get(seed), seed));

        for (var seed = 0; seed < 20; seed++) {
            var shuffled = stories.get(seed);
            awaitAlert(
                    shuffled,
                    alert -> alert.message().team().equals("SC2-V1")
                            && alert.message().details(StopDetails.class).stopPhase() == StopPhase.EFFECTIVE,
                    seed);
            assertThat(published(shuffled).map(Published::streamId).distinct())
                    .as("alerts of seed %d", seed)
                    .hasSize(1);
        }
    }

    @Test
    void a_stop_that_the_benefits_end_overtook_alerts_and_says_so() {
        Story.publish(
                story.shared(1, "2007-01-01"),
                story.responsible(1, "2007-01-01 SC1-V1"),
                story.stop(2, "BENEFIT_ENDED"));

        var raised = awaitAlert(story, "alert.raised");

        assertThat(raised.state().path("stopPhase").asText()).isEqualTo("BENEFIT_ENDED");
        assertThat(raised.state().path("team").asText()).isEqualTo("SC1-V1");
    }

    @Test
    void an_alert_goes_on_with_the_trace_of_the_event_that_caused_it() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());

        assertThat(awaitAlert(story, "alert.raised").headers()).containsEntry("traceparent", ToldEvent.TRACE);
    }

    @Test
    void the_same_events_delivered_twice_change_nothing() {
        var told = List.of(
                story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 SC1-V1"), story.stop(1, "DECIDED"));
        Story.publish(told);
        awaitAlert(story, "alert.raised");

        Story.publish(told);
        Story.publish(story.stop(2, "EFFECTIVE"));

        assertThat(awaitAlert(story, "alert.updated").version()).isEqualTo(2);
        assertThat(published(story)).hasSize(2);
    }

    @Test
    void a_stop_heard_before_the_sharing_alerts_when_the_sharing_is_heard() {
        var neverShared = Story.begin();
        Story.publish(story.stop(1, "DECIDED"), neverShared.stop(1, "DECIDED"), neverShared.shared(1, null));
        Story.publish(story.shared(1, "2007-01-01"));

        var raised = awaitAlert(story, "alert.raised");

        assertThat(raised.headers()).containsEntry("ce_cause", "shared-periods-changed");
        assertThat(raised.state().path("team").asText()).isEqualTo(Story.LAST_RESORT);
        assertThat(published(neverShared)).isEmpty();
    }

    @Test
    void an_open_alert_moves_with_the_citizen_and_is_withdrawn_with_the_sharing() {
        Story.publish(
                story.stop(1, "DECIDED"), story.shared(1, "2007-01-01"), story.responsible(1, "2007-01-01 SC1-V1"));
        awaitAlert(story, "alert.raised");

        Story.publish(story.responsible(2, "2007-01-01 SC1-V1", Story.DAY + " SC2-V1"));
        awaitAlert(story, alert -> alert.message().team().equals("SC2-V1"), 0);
        Story.publish(story.shared(2, null));

        assertThat(awaitAlert(story, "alert.withdrawn").state().path("phase").asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_withdrawn_stop_leaves_its_alert_open_until_somebody_has_seen_that_nothing_comes_of_it() {
        Story.publish(story.stop(1, "DECIDED"), story.shared(1, "2007-01-01"));
        awaitAlert(story, "alert.raised");

        Story.publish(story.stop(2, "WITHDRAWN"));

        var updated = awaitAlert(story, "alert.updated");
        assertThat(updated.headers()).containsEntry("ce_cause", "benefit-stop-withdrawn");
        assertThat(updated.state().path("phase").asText()).isEqualTo("OPEN");
    }

    @Test
    void a_warning_that_was_acted_on_comes_back_with_the_decision_and_the_decision_with_its_withdrawal() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.stopWithoutDay(1, "CONSIDERED").poll());
        act(Outcome.CONTACTED_CITIZEN);
        inbox.receive(story.hearing(2).poll());
        inbox.receive(story.stop(3, "DECIDED").poll());
        act(Outcome.PLAN_CHANGED);
        inbox.receive(story.stop(4, "EFFECTIVE").poll());
        inbox.receive(story.stop(5, "RESUMED").poll());

        EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString())
                        && event.state().path("stopPhase").asText().equals("RESUMED"));
        assertThat(published(story))
                .extracting(event ->
                        event.type() + " " + event.state().path("stopPhase").asText() + " "
                                + event.state().path("earlierOutcome").asText("none"))
                .containsExactly(
                        "alert.raised CONSIDERED none",
                        "alert.updated HEARING none",
                        "alert.reopened DECIDED CONTACTED_CITIZEN",
                        "alert.updated EFFECTIVE CONTACTED_CITIZEN",
                        "alert.reopened RESUMED PLAN_CHANGED");
    }

    @Test
    void a_stop_that_loses_its_day_shows_the_day_it_had() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());

        inbox.receive(story.stopWithoutDay(2, "WITHDRAWN").poll());

        var withdrawn = awaitAlert(story, "alert.updated");
        assertThat(withdrawn.state().path("stopPhase").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.state().path("effectiveFrom").asText()).isEqualTo(Story.DAY);
    }

    @Test
    void another_entry_point_takes_over_the_open_alerts_of_the_one_before() {
        Story.publish(story.shared(1, "2007-01-01"), story.stop(1, "DECIDED"));
        awaitAlert(story, "alert.raised");
        try {
            inbox.receive(Story.entryPoint("SOF-NY", 1, true).poll());

            var rerouted = awaitAlert(story, "alert.rerouted");
            assertThat(rerouted.state().path("team").asText()).isEqualTo("SOF-NY");
            assertThat(rerouted.headers()).containsEntry("ce_cause", "unit-changed");
        } finally {
            inbox.receive(Story.entryPoint("SOF-NY", 2, false).poll());
        }
        assertThat(alertsOf(List.of(story)))
                .extracting(alert -> alert.message().team())
                .containsExactly(Story.LAST_RESORT);
    }

    @Test
    void an_alert_goes_to_the_deputy_of_a_caseworker_who_is_away_and_back_when_they_are_not() {
        var team = "SC9-D1";
        Stream.of(Staff.unit(team), Staff.at(team, "S-D-1"), Staff.at(team, "S-D-2"))
                .forEach(told -> inbox.receive(told.poll()));
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.caseworker(1, "2007-01-01 " + team, "S-D-1").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        assertThat(addressed()).isEqualTo("CASEWORKER S-D-1");

        inbox.receive(Staff.away(2, team, "S-D-1", "S-D-2").poll());
        assertThat(addressed()).isEqualTo("DEPUTY S-D-2");
        inbox.receive(Staff.moved(2, "S-D-2", "SC9-D2").poll());
        assertThat(addressed()).isEqualTo("TEAM null");
        inbox.receive(Staff.moved(3, "S-D-1", "SC9-D2").poll());
        assertThat(addressed())
                .as("nobody is left, and the centre is not known")
                .isEqualTo("SPECIAL_UNIT null");
        inbox.receive(Staff.moved(4, "S-D-1", team).poll());

        assertThat(addressed()).isEqualTo("CASEWORKER S-D-1");
        assertThat(alertsOf(List.of(story))).hasSize(1);
    }

    private Alert onlyAlert() {
        return alertsOf(List.of(story)).iterator().next();
    }

    private String addressed() {
        var message = onlyAlert().message();
        return message.routedTo() + " " + message.caseworker();
    }

    @Test
    void a_citizen_on_the_green_line_is_due_within_four_opening_hours() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        assertThat(onlyAlert().urgency().openingHours()).isNull();

        inbox.receive(story.greenLine(1).poll());

        var urgency = onlyAlert().urgency();
        assertThat(urgency.greenLine()).isTrue();
        assertThat(urgency.openingHours()).isEqualTo(4);
        assertThat(urgency.dueAt()).isNotNull();
    }

    @Test
    void imported_stops_alert_nobody() {
        var last = Story.begin();
        Story.publish(story.shared(1, "2007-01-01"), story.stop(1, "EFFECTIVE", "BACKFILL"));
        Story.publish(last.shared(1, "2007-01-01"), last.stop(1, "DECIDED"));
        awaitAlert(last, "alert.raised");

        assertThat(published(story)).isEmpty();
    }

    @Test
    void a_stop_that_is_only_considered_alerts_and_its_one_alert_follows_it_to_its_end() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.stopWithoutDay(1, "CONSIDERED").poll());
        inbox.receive(story.hearing(2).poll());
        inbox.receive(story.hearing(3, "ADVISES_AGAINST").poll());
        inbox.receive(
                story.stop(4, "DECIDED", Map.of("missing", List.of("GUIDANCE"))).poll());
        inbox.receive(story.stop(5, "EFFECTIVE").poll());

        EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.key().equals(story.citizen().toString()) && event.version() == 5);
        var told = published(story).map(Published::state).toList();
        assertThat(told)
                .extracting(state -> state.path("stopPhase").asText())
                .containsExactly("CONSIDERED", "HEARING", "HEARING", "DECIDED", "EFFECTIVE");
        assertThat(told)
                .extracting(state -> state.path("effectiveFrom").asText("none"))
                .containsExactly("none", "none", "none", Story.DAY, Story.DAY);
        assertThat(told)
                .extracting(state -> state.path("deadline").asText("none"))
                .doesNotContain("none");
        assertThat(told.get(2).at("/answers/0/code").asText()).isEqualTo("ADVISES_AGAINST");
        assertThat(told.get(3).at("/missing/0").asText()).isEqualTo("GUIDANCE");
        assertThat(alertsOf(List.of(story))).hasSize(1);
    }

    @Test
    void a_poll_of_a_thousand_citizens_is_told_whole_and_once() {
        var stories = IntStream.range(0, 1_000).mapToObj(_ -> Story.begin()).toList();
        var poll = stories.stream()
                .flatMap(story -> Stream.of(story.shared(1, "2007-01-01"), story.stop(1, "DECIDED")))
                .map(ToldEvent::heard)
                .toList();

        QuarkusTransaction.requiringNew().run(() -> raiseAlerts.apply(poll));
        QuarkusTransaction.requiringNew().run(() -> raiseAlerts.apply(poll));

        var raised = alertsOf(stories);
        assertThat(raised).hasSize(1_000);
        assertThat(raised).extracting(Alert::version).containsOnly(1L);
    }

    @Test
    void a_stop_and_its_sharing_heard_by_two_instances_at_the_same_moment_give_one_alert() {
        for (var i = 0; i < 20; i++) {
            var both = Story.begin();
            var offers = CompletableFuture.runAsync(
                    () -> inbox.receive(both.stop(1, "DECIDED").poll()));
            var citizens = CompletableFuture.runAsync(
                    () -> inbox.receive(both.shared(1, "2007-01-01").poll()));
            CompletableFuture.allOf(offers, citizens).join();

            assertThat(alertsOf(List.of(both))).as("round %d", i).hasSize(1);
        }
    }

    /** As its team does; the event of that is the page's to send. */
    private void act(Outcome outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> alerts.lockAbout(
                                AlertKind.BENEFIT_STOP, List.of(story.stop().toString()))
                        .values()
                        .forEach(alert -> alert.act(outcome, null, "S-X-1", clock)));
    }

    private static void publishShuffled(Story story, long seed) {
        var told = new ArrayList<ToldEvent>(List.of(
                story.stopWithoutDay(1, "CONSIDERED"),
                story.stop(2, "DECIDED"),
                story.stop(3, "EFFECTIVE"),
                story.shared(1, null),
                story.shared(2, "2007-01-01"),
                story.responsible(1, "2007-01-01 SC1-V1"),
                story.responsible(2, "2007-01-01 SC1-V1", Story.DAY + " SC2-V1")));
        told.addAll(List.copyOf(told).subList(1, 4));
        Collections.shuffle(told, new Random(seed));
        Story.publish(told);
    }

    private Published awaitAlert(Story of, String type) {
        return EventLog.awaitEvent(
                "notification.events.v1",
                event -> event.type().equals(type)
                        && event.key().equals(of.citizen().toString()));
    }

    private void awaitAlert(Story of, Predicate<Alert> fits, long seed) {
        await("seed " + seed)
                .atMost(PATIENCE)
                .until(() -> alertsOf(List.of(of)).stream().anyMatch(fits));
    }

    private Collection<Alert> alertsOf(List<Story> stories) {
        var stops = stories.stream().map(story -> story.stop().toString()).toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> alerts.lockAbout(AlertKind.BENEFIT_STOP, stops).values());
    }

    private static Stream<Published> published(Story of) {
        return EventLog.read("notification.events.v1").stream()
                .filter(event -> event.key().equals(of.citizen().toString()));
    }
}
