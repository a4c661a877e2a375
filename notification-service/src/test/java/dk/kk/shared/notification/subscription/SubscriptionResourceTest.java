package dk.kk.shared.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.notification.SampleAlerts;
import dk.kk.shared.notification.Subscriber;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SubscriptionResourceTest {
    private static final String RAISED = "dk.kk.shared.alert.raised";
    private static final String UPDATED = "dk.kk.shared.alert.updated";

    @Inject
    Inbox inbox;

    @Inject
    ForgetEvents forgetting;

    @Inject
    NumberNow numbering;

    private final Subscriber sof = Subscriber.ofSof();
    private String team;

    @BeforeEach
    void begin() {
        team = SampleAlerts.team(inbox);
    }

    @Test
    void a_system_subscribes_without_an_address_and_without_a_secret_then() {
        var subscribed = sof.subscribes(null, team);

        subscribed
                .get()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("administration", equalTo("SOF"))
                .body("phase", equalTo("ACTIVE"))
                .body("url", nullValue())
                .body("filter.units", equalTo(List.of(team)))
                .body("allowedMoves.to", equalTo(List.of("ENDED", "PAUSED")));
        assertThat(subscribed.secret()).isNull();
        assertThat(EventLog.awaitEvent("notification.events.v1", subscribed.id(), "subscription.registered")
                        .state()
                        .path("webhook")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_client_of_no_administration_may_subscribe_to_nothing() {
        Subscriber.client("offer-service")
                .asks(Map.of("filter", Map.of("types", List.of(), "units", List.of())))
                .statusCode(403)
                .body("code", equalTo("client-without-administration"));
    }

    @Test
    void another_administrations_unit_and_an_unknown_type_are_refused() {
        Subscriber.client("plan-service")
                .asks(Map.of("filter", Map.of("types", List.of(), "units", List.of(team))))
                .statusCode(422)
                .body("code", equalTo("unit-not-yours"));
        sof.dryRun(List.of("dk.kk.shared.alert.razed")).statusCode(422).body("code", equalTo("event-type-unknown"));
    }

    @Test
    void an_address_of_the_inner_network_is_refused_at_registration() {
        for (var url : List.of("https://10.0.0.1/", "http://169.254.169.254/", "https://2130706433/", "ftp://a/")) {
            sof.asks(Map.of("filter", Map.of("types", List.of(), "units", List.of(team)), "url", url))
                    .statusCode(422)
                    .body("code", equalTo("webhook-url-refused"));
        }
    }

    @Test
    void another_clients_subscription_is_not_there() {
        var subscribed = sof.subscribes(null, team);
        var other = new Subscriber.Subscribed(Subscriber.client("plan-service"), subscribed.answer());

        other.get().statusCode(404);
        other.eventsAfter(0).statusCode(404);
        other.delivery().statusCode(404);
        subscribed.does(other.by().call(), "ending", Map.of()).statusCode(404);
        other.by().call().get("/api/v1/subscriptions").body("id", not(hasItem(subscribed.id())));
        sof.call().get("/api/v1/subscriptions?limit={n}", 200).body("id", hasItem(subscribed.id()));
    }

    @Test
    void of_other_units_types_and_administrations_nothing_is_told() {
        var all = sof.subscribes(null, team);
        var byCentre = sof.subscribes(null, SampleAlerts.centreOf(team));
        var others = sof.subscribes(null, SampleAlerts.team(inbox));
        var bif = Subscriber.client("plan-service").subscribes(null);
        var story = SampleAlerts.raise(inbox, team);
        inbox.receive(story.stop(2, "RESUMED").poll());
        numbering.all();

        all.eventsAfter(0).body("events.type", equalTo(List.of(RAISED, UPDATED)));
        byCentre.eventsAfter(0).body("events", hasSize(2));
        others.eventsAfter(0).body("events", empty()).body("newest", equalTo(0));
        bif.eventsAfter(0).body("events.data.unit", not(hasItem(team)));
    }

    @Test
    void numbers_have_no_gap_and_no_double_however_many_alerts_are_raised_at_once() throws Exception {
        var subscribed = sof.subscribes(null, team);
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 40; i++) {
                people.submit(() -> SampleAlerts.raise(inbox, team));
            }
        }
        await().until(() -> {
            numbering.all();
            return subscribed.eventsAfter(0).extract().<Integer>path("newest") >= 40;
        });

        var events = subscribed.eventsAfter(0).extract();
        assertThat(events.<List<Integer>>path("events.data.number"))
                .map(Integer::longValue)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(events.<List<String>>path("events.subject")).doesNotHaveDuplicates();
    }

    @Test
    void an_empty_answer_says_when_it_was_last_looked() {
        var subscribed = sof.subscribes(null, team);
        var before = new RealClock().instant();
        numbering.all();

        var checkedAt = subscribed
                .eventsAfter(0)
                .body("events", empty())
                .body("oldest", equalTo(1))
                .extract()
                .<String>path("checkedAt");
        await().until(() -> !Instant.parse(subscribed.eventsAfter(0).extract().path("checkedAt"))
                .isBefore(before));
        assertThat(Instant.parse(checkedAt)).isAfter(before.minus(Duration.ofMinutes(1)));
    }

    @Test
    void what_is_older_than_the_retention_is_gone_and_says_so() throws SQLException {
        var subscribed = sof.subscribes(null, team);
        SampleAlerts.raise(inbox, team);
        SampleAlerts.raise(inbox, team);
        numbering.all();
        age(subscribed, 1, Duration.ofDays(31));
        forgetting.tick();

        subscribed
                .eventsAfter(0)
                .statusCode(410)
                .body("code", equalTo("events-removed"))
                .body("arguments.oldest", equalTo(2));
        subscribed
                .eventsAfter(1)
                .statusCode(200)
                .body("events.data.number", equalTo(List.of(2)))
                .body("oldest", equalTo(2));
        subscribed.eventsAfter(3).statusCode(422).body("code", equalTo("number-not-given"));
    }

    @Test
    void what_was_told_in_the_last_day_cannot_be_removed() {
        var subscribed = sof.subscribes(null, team);
        SampleAlerts.raise(inbox, team);
        numbering.all();
        forgetting.forgetBefore(new RealClock().instant().plus(Duration.ofDays(1)));

        subscribed.eventsAfter(0).statusCode(200).body("events", hasSize(1));
    }

    @Test
    void an_ended_one_is_told_nothing_more_and_can_still_be_read() {
        var subscribed = sof.subscribes(null, team);
        SampleAlerts.raise(inbox, team);
        numbering.all();
        subscribed
                .does("ending")
                .statusCode(200)
                .body("phase", equalTo("ENDED"))
                .body("allowedMoves", empty());
        SampleAlerts.raise(inbox, team);
        numbering.all();

        subscribed.eventsAfter(0).body("events", hasSize(1));
        subscribed.does("resumption").statusCode(409).body("code", equalTo("illegal-move"));
    }

    @Test
    void a_dry_run_counts_what_would_have_been_told() {
        var story = SampleAlerts.raise(inbox, team);
        SampleAlerts.raise(inbox, team);
        inbox.receive(story.stop(2, "RESUMED").poll());

        sof.dryRun(List.of(), team)
                .statusCode(200)
                .body("events", equalTo(3))
                .body("counts.type", equalTo(List.of(RAISED, UPDATED)))
                .body("counts.events", equalTo(List.of(2, 1)))
                .body("counts.unit", everyItem(equalTo(team)))
                .body("first", hasSize(3))
                .body("since", notNullValue());
        sof.dryRun(List.of(UPDATED), SampleAlerts.centreOf(team)).body("events", equalTo(1));
    }

    /** As the database's owner: the service itself may not. */
    private void age(Subscriber.Subscribed subscribed, long number, Duration by) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                var update = owner.prepareStatement("""
                        update external_event set inserted_at = inserted_at - make_interval(secs => ?)
                        where id = (select external_event_id from subscription_event
                                    where subscription_id = ?::uuid and number = ?)
                        """)) {
            update.setDouble(1, by.toSeconds());
            update.setString(2, subscribed.id());
            update.setLong(3, number);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
