package dk.kk.shared.plan.anyorder;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.findingnotice.LookAtFindings;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * Random small worlds, each played in several orders of arrival ({@link Order}) through the inbox: in the end readers see the same.
 * Held fixed: what people do here keeps its own order, and none of it rests on what is heard meanwhile (a request by hand, its
 * answer and a procedure need a shared citizen, and are done before anything else); all is told today, as what is heard a day late is
 * history of which nobody is told; and an offer stays the side's that runs it. {@code -Dseed=} plays other worlds.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AnyOrderTest {
    private static final long FIRST_SEED = Long.getLong("seed", 1);
    private static final int WORLDS = 4;

    @Inject
    Inbox inbox;

    @Inject
    LookAtFindings findings;

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    /** A view that is always the same, as an empty one is, would compare nothing. */
    @Test
    void whatever_order_and_duplication_events_and_changes_come_in_readers_see_the_same() {
        var shown = new TreeMap<String, List<List<String>>>();
        var asItHappened = play(Order.AS_IT_HAPPENED);
        for (var order : EnumSet.complementOf(EnumSet.of(Order.AS_IT_HAPPENED))) {
            play(order)
                    .forEach((seed, seen) ->
                            assertThat(seen).as("seed %d, %s", seed, order).isEqualTo(asItHappened.get(seed)));
        }
        for (var seen : asItHappened.values()) {
            seen.forEach((what, rows) -> shown.computeIfAbsent(
                            what.replaceAll(" of (citizen|registration) .", ""), _ -> new ArrayList<>())
                    .add(rows));
        }
        shown.keySet().removeIf(what -> what.startsWith("counts")); // of the lists
        shown.forEach((what, all) -> assertThat(all.stream().distinct())
                .as("%s in worlds from seed %d on", what, FIRST_SEED)
                .hasSizeGreaterThan(1));
    }

    /**
     * All worlds beside each other, step by step: what comes in a poll in each of them comes in one. They have nobody in common, so that
     * each goes as it would alone.
     *
     * @return what readers see of each, by its seed
     */
    private Map<Long, Map<String, List<String>>> play(Order order) {
        var plays = LongStream.range(FIRST_SEED, FIRST_SEED + WORLDS)
                .mapToObj(seed -> Play.of(seed, order, clock.today()))
                .toList();
        hear(plays.stream().flatMap(play -> play.world().heardFirst().stream()).toList());
        for (var play : plays) {
            play.world().doneFirst().forEach(deed -> deed.by(play.people()));
            stepsAreOverdue(play.citizens());
        }
        var random = new Random(31 * FIRST_SEED + order.ordinal());
        var steps = plays.stream().mapToInt(play -> play.polls().size()).max().orElseThrow();
        for (var step = 0; step < steps; step++) {
            var told = new ArrayList<ToldEvent>();
            for (var play : plays) {
                told.addAll(play.take(step));
            }
            hear(told);
            if (random.nextInt(4) == 0) {
                findings.now();
            }
        }
        findings.until(plays.stream().flatMap(play -> play.everybody().stream()).toList());
        return plays.stream().collect(Collectors.toMap(Play::seed, this::seen));
    }

    /** As if the procedures that run had been started a while ago. */
    private void stepsAreOverdue(List<UUID> citizens) {
        database.run("""
                update procedure_run_step set due_on = ? where due_on is not null
                and run_id in (select id from procedure_run where citizen_id = any (?))
                """, clock.today().minusDays(1), SqlArray.uuids(citizens));
    }

    private Map<String, List<String>> seen(Play play) {
        var seen = new TreeMap<>(play.seen());
        seen.put(
                "notices that something does not fit together",
                findings.open(play.everybody()).stream()
                        .map(play.names()::named)
                        .toList());
        return seen;
    }

    private void hear(List<ToldEvent> told) {
        if (told.isEmpty()) {
            return;
        }
        var place = new TopicPartition("test", 0);
        var now = clock.instant().toString().getBytes(StandardCharsets.UTF_8);
        var messages = told.stream()
                .map(event -> event.message(place.topic(), 1))
                .peek(message -> message.headers().remove("ce_time").add("ce_time", now))
                .toList();
        inbox.receive(new ConsumerRecords<>(Map.of(place, messages), Map.of()));
    }
}
