package dk.kk.shared.systemtests;

import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.failpoints.Point;
import dk.kk.shared.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever a process dies on the way from a stop to its alert: SOF is told, once. */
class KilledBetweenStopAndAlertTest {

    /** A consumer that left a session behind would hear nothing for 45 s; ours must hear at once. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static ArmedPoints points;
    private static RunningSuite suite;
    private static BenefitStops stops;
    private static SharedCitizens citizens;

    @BeforeAll
    static void start() {
        points = ArmedPoints.start("killed-stop", List.of(OFFER, NOTIFICATION));
        suite = points.suite();
        stops = new BenefitStops(suite);
        citizens = new SharedCitizens(suite);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void a_stop_decided_while_notification_service_is_dead_alerts_once_and_soon_after_its_restart() {
        var citizen = citizens.oneMore();
        var considered = stops.consider(citizen);

        suite.kill(NOTIFICATION);
        var stop = stops.decide(considered);
        suite.startAgain(NOTIFICATION);

        var ready = System.nanoTime();
        stops.awaitAlert(stop);
        assertThat(Duration.ofNanos(System.nanoTime() - ready)).isLessThan(SOON);
        stops.assertOneAlertEach(citizen, List.of(stop));
    }

    @Test
    void killed_at_any_moment_in_a_burst_of_stops_it_alerts_each_exactly_once() {
        var random = new Random(seed());
        var citizen = citizens.oneMore();
        var decided = new ArrayList<UUID>();

        for (var kill = 0; kill < 3; kill++) {
            var considered =
                    random.ints(6).mapToObj(_ -> stops.consider(citizen)).toList();
            considered.forEach(stop -> decided.add(stops.decide(stop)));
            passMillis(random.nextInt(40)); // the first alerts are there, the last are not
            suite.kill(NOTIFICATION);
            suite.begin(NOTIFICATION);
        }
        suite.stack().process(NOTIFICATION).awaitReady();

        decided.forEach(stops::awaitAlert);
        stops.assertOneAlertEach(citizen, decided);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WRITTEN_NOT_COMMITTED") // no stop yet: KilledInTransactionTest
    void halted_between_two_steps_that_belong_together_neither_loses_nor_doubles_an_alert(Point point) {
        var citizen = citizens.oneMore();
        var considered = stops.consider(citizen);
        awaitHeard(considered.id("id"));
        stops.awaitTold(considered.id("id")); // offer-service listens, too, and would pass the point first

        points.halt(serviceOf(point), point, () -> stops.decide(considered)); // what it had committed must hold

        var stop = considered.id("id");
        assertThat(stops.phase(stop)).isEqualTo("DECIDED");
        stops.awaitAlert(stop);
        stops.assertOneAlertEach(citizen, List.of(stop));
    }

    private static Service serviceOf(Point point) {
        return switch (point) {
            case WRITTEN_NOT_COMMITTED, COMMITTED_NOT_SENT, SENT_NOT_REMOVED, REMOVED -> OFFER;
            case APPLIED_NOT_COMMITTED, COMMITTED_NOT_ACKNOWLEDGED -> NOTIFICATION;
        };
    }

    /** So that the decision is the next that passes the point. */
    private static void awaitHeard(UUID stop) {
        await("stop %s is heard".formatted(stop))
                .atMost(Duration.ofSeconds(30))
                .until(() -> suite.database(NOTIFICATION).count("applied where stream_id = '%s'".formatted(stop)) == 1
                        && suite.database(OFFER).count("outbox_pending") == 0);
    }

    /** Another one each time; {@code -Dseed=...} repeats one. */
    private static long seed() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("  seed " + seed);
        return seed;
    }

    private static void passMillis(int millis) {
        await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
    }
}
