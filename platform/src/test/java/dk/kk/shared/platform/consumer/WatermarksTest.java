package dk.kk.shared.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Heartbeat;
import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service knows of its sources after polls of heartbeats and events. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WatermarksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2007-11-30T11:00:00Z");

    @Inject
    Database database;

    @Inject
    InboxTransaction transaction;

    @Inject
    ParkedEvents parked;

    private final RealClock clock = new RealClock();
    private final String prefix = UUID.randomUUID() + ".";
    private final String events = prefix + "citizen.events.v1";
    private final String groups = prefix + "citizen.target-groups.v1";
    private final String plans = prefix + "plan.events.v1";
    private final HeardTopics topics =
            new HeardTopics(Optional.of(prefix), Optional.of(List.of(events, groups, plans)), true);
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    private Inbox inbox;
    private Watermarks watermarks;

    @BeforeEach
    void aListener() {
        inbox = new Inbox(transaction, parked, new WatermarkRows(database, topics));
        watermarks = new Watermarks(database, clock, topics, Duration.ofSeconds(30));
    }

    @Test
    void a_source_is_complete_up_to_the_least_of_its_partitions_once_all_have_spoken() {
        hear(told(events, 0, NOON.plusSeconds(9), now), told(events, 1, NOON.plusSeconds(7), now));
        hear(told(groups, 0, NOON.plusSeconds(8), now));
        assertThat(of("citizen")).isEqualTo(new SourceWatermark("citizen", null, null, true, false));

        hear(told(groups, 1, NOON.plusSeconds(5), now.minusSeconds(1)));

        await().atMost(PATIENCE).untilAsserted(() -> {
            hear();
            assertThat(of("citizen"))
                    .isEqualTo(new SourceWatermark("citizen", NOON.plusSeconds(5), now.minusSeconds(1), false, false));
        });
        assertThat(of("plan")).isEqualTo(new SourceWatermark("plan", null, null, true, false));
        assertThat(watermarks.bySource()).extracting(SourceWatermark::source).containsExactly("citizen", "plan");
    }

    @Test
    void one_partition_that_lags_holds_its_source_back_and_leaves_it_behind() {
        hear(told(plans, 0, NOON, now), told(plans, 1, NOON.minusSeconds(60), now.minusSeconds(60)));

        assertThat(of("plan"))
                .isEqualTo(new SourceWatermark("plan", NOON.minusSeconds(60), now.minusSeconds(60), true, false));
    }

    @Test
    void what_was_noted_earlier_changes_nothing_when_it_comes_again() {
        hear(told(plans, 0, NOON, now), told(plans, 1, NOON, now));

        hear(told(plans, 1, NOON.minusSeconds(5), now.minusSeconds(5)), told(plans, 1, NOON, now));
        anotherInstance().receive(poll(told(plans, 1, NOON.minusSeconds(5), now.minusSeconds(5))));

        assertThat(of("plan").completeUpTo()).isEqualTo(NOON);
    }

    @Test
    void what_a_source_takes_back_is_followed_at_once() {
        hear(told(plans, 0, NOON, now), told(plans, 1, NOON, now));

        hear(told(plans, 1, NOON.minusSeconds(3_600), now.plusNanos(1_000)));

        assertThat(of("plan").completeUpTo()).isEqualTo(NOON.minusSeconds(3_600));
    }

    @Test
    void what_moves_often_is_written_once_a_second_at_most() {
        var before = clock.instant();
        var states = new java.util.HashSet<Instant>();
        for (var i = 1; i <= 100; i++) {
            hear(told(plans, 0, NOON.plusMillis(i), now.plusMillis(i)));
            states.addAll(database.list(
                    "select noted_at from watermark where topic = ?", row -> row.instant("noted_at"), plans));
        }

        assertThat(states.size())
                .isLessThanOrEqualTo(
                        1 + (int) Duration.between(before, clock.instant()).toSeconds() + 1);
    }

    @Test
    void a_parked_event_does_not_hold_it_back_and_is_said() {
        var stream = UUID.randomUUID().toString();
        var unreadable = new ToldEvent("citizen", "probe.made", "probe", stream, 1, UUID.randomUUID(), "{no json");

        hear(
                unreadable.message(events, 4),
                told(events, 0, NOON, now),
                told(events, 1, NOON, now),
                told(groups, 0, NOON, now),
                told(groups, 1, NOON, now));

        assertThat(of("citizen")).isEqualTo(new SourceWatermark("citizen", NOON, now, false, true));
    }

    @Test
    void nobody_speaks_on_a_topic_of_another_and_what_cannot_be_read_says_nothing() {
        hear(said("/citizen", plans, 0, new Heartbeat(NOON, now, 1)));
        var broken = said("/plan", plans, 0, "{}");
        hear(broken, said("/plan", plans, 0, "{no json"));

        assertThat(of("plan").completeUpTo()).isNull();
        assertThat(of("plan").parked()).isFalse();
    }

    @Test
    void who_listens_to_nobody_knows_no_source() {
        var none = new HeardTopics(Optional.empty(), Optional.empty(), false);

        assertThat(new Watermarks(database, clock, none, Duration.ofSeconds(5)).bySource())
                .isEmpty();
    }

    private Inbox anotherInstance() {
        return new Inbox(transaction, parked, new WatermarkRows(database, topics));
    }

    private SourceWatermark of(String source) {
        return watermarks.bySource().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private void hear(ConsumerRecord<String, String>... messages) {
        inbox.receive(poll(messages));
    }

    @SafeVarargs
    private static ConsumerRecords<String, String> poll(ConsumerRecord<String, String>... messages) {
        return new ConsumerRecords<>(
                Arrays.stream(messages)
                        .collect(Collectors.groupingBy(
                                message -> new TopicPartition(message.topic(), message.partition()))),
                Map.of());
    }

    /** By the topic's service, one of two partitions. */
    private ConsumerRecord<String, String> told(String topic, int partition, Instant completeUpTo, Instant notedAt) {
        return said("/" + topics.sourceOf(topic), topic, partition, new Heartbeat(completeUpTo, notedAt, 2));
    }

    private static ConsumerRecord<String, String> said(String source, String topic, int partition, Object data) {
        var text = data instanceof String broken ? broken : EventJson.write(data);
        var message = new ConsumerRecord<>(topic, partition, 1, Heartbeat.KIND, text);
        message.headers().add("ce_source", source.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_streamkind", Heartbeat.KIND.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
