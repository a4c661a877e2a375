package dk.kk.shared.kpi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.figure.AsOfFigures;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures are worked out three ways: by the pure function (the oracle), by SQL, and live. On random histories they agree. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AgreementTest {

    private static final int SEEDS = 40;
    private static final LocalDate NOVEMBER_2007 = LocalDate.of(2007, 11, 30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Oracle oracle;

    @Inject
    AsOfFigures figures;

    @Inject
    Standings standings;

    @Inject
    LiveSums sums;

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Test
    void sql_counts_what_the_pure_function_says_on_any_day() {
        forEachSeed((random, size) -> {
            oracle.forgetAll();
            oracle.hear(histories(random, size));
            for (var day : days(random)) {
                assertThat(figures.on(day)).as("%s", day).isEqualTo(oracle.on(day));
            }
        });
    }

    @Test
    void live_figures_follow_the_calendar_and_news_in_between() {
        forEachSeed((random, size) -> {
            oracle.forgetAll();
            for (var day : days(random)) {
                oracle.hear(histories(random, size));
                tick(day);
                assertThat(sums.cube()).as("%s", day).isEqualTo(figures.on(day));
                assertThat(standings.waiting(day)).isZero();
            }
        });
    }

    @Test
    void live_figures_are_the_same_whatever_the_order_of_the_events_and_however_often_they_come() {
        var random = new Random(7);
        for (var round = 1; round <= 10; round++) {
            Polls.shuffled(versions(random), random).forEach(inbox::receive);
            awaitAgreement();
        }
    }

    @Test
    void instances_that_work_side_by_side_lose_and_double_nobody() throws Exception {
        var random = new Random(11);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var round = 1; round <= 5; round++) {
                var polls = Polls.shuffled(versions(random), random);
                instances.invokeAll(polls.stream()
                        .map(poll -> Executors.callable(() -> inbox.receive(poll)))
                        .toList());
                awaitAgreement();
            }
        }
    }

    /** The calendar's part may come a second later. */
    private void awaitAgreement() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var today = clock.today();
            var live = sums.cube();
            assertThat(live).isEqualTo(figures.on(today));
            assertThat(live).isEqualTo(QuarkusTransaction.requiringNew().call(() -> oracle.on(today)));
        });
    }

    /** Everything a seed does is undone, so that each begins with an empty ledger. */
    private static void forEachSeed(BiConsumer<Random, Integer> work) {
        for (var seed = 1; seed <= SEEDS; seed++) {
            QuarkusTransaction.begin();
            try {
                work.accept(new Random(seed), 1 + seed / 6); // small ones first
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void tick(LocalDate day) {
        var noon = BusinessClock.at(
                day.atTime(LocalTime.NOON).atZone(BusinessClock.COPENHAGEN).toInstant());
        var keepStandings = oracle.keepStandings(noon);
        boolean more;
        do {
            more = keepStandings.keepDue(5);
        } while (more);
    }

    private static List<ToldEvent> histories(Random random, int size) {
        return citizens(random, size, NOVEMBER_2007)
                .flatMap(citizen -> citizen.history().stream())
                .map(said -> said.told(1))
                .toList();
    }

    /** Up to three versions of each stream. */
    private List<ToldEvent> versions(Random random) {
        var events = new ArrayList<ToldEvent>();
        citizens(random, 6, clock.today())
                .forEach(citizen -> citizen.history().forEach(said -> {
                    var latest = said;
                    for (var version = 1; version <= 1 + random.nextInt(3); version++) {
                        events.add(latest.told(version));
                        latest = citizen.next(latest);
                    }
                }));
        return events;
    }

    private static Stream<RandomCitizen> citizens(Random random, int size, LocalDate day) {
        return IntStream.range(0, size).mapToObj(_ -> new RandomCitizen(random, day));
    }

    private static List<LocalDate> days(Random random) {
        return Stream.of(0, 1, 2, 30, 31, 92, 182, 183, 365, 366 + random.nextInt(300))
                .map(NOVEMBER_2007::plusDays)
                .toList();
    }
}
