package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.RandomMerges;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Figures are worked out three ways: by the pure function (the oracle), by SQL over the facts, and as sums of movements. On random
 * histories of citizens who are merged and unmerged they agree, on any day and as known on any day.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AgreementTest {

    private static final int SEEDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate NOVEMBER_2007 = LocalDate.of(2007, 11, 30);

    @Inject
    Oracle oracle;

    @Inject
    Recount recount;

    @Inject
    Figures figures;

    @Inject
    Movements movements;

    @Inject
    RebuildMovements rebuild;

    @Inject
    CompactMovements compact;

    @Inject
    CheckFigures check;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void movements_and_sql_say_what_the_pure_function_says_on_any_day_as_known_on_any_day() {
        forEachSeed((random, size) -> {
            oracle.forgetAll();
            for (var news = 1 + random.nextInt(2); news > 0; news--) {
                var citizens = citizens(random, size, NOVEMBER_2007).toList();
                var merges = RandomMerges.of(random, ids(citizens)).newest();
                var mergesFirst = random.nextBoolean();
                oracle.hear(mergesFirst ? merges : histories(citizens));
                oracle.hear(mergesFirst ? histories(citizens) : merges);
            }
            var city = CityMovements.NONE.and(movements.all().movements());
            for (var day : days(random)) {
                var asked = new FigureDay(day, RandomCitizen.someDayOfKnowing(random));
                assertThat(recount.on(asked)).as("%s", asked).isEqualTo(oracle.on(asked));
                assertThat(city.on(asked)).as("%s", asked).isEqualTo(oracle.on(asked));
                assertThat(city.on(FigureDay.of(day))).as("%s", day).isEqualTo(recount.on(FigureDay.of(day)));
            }
        });
    }

    @Test
    void figures_are_the_same_whatever_the_order_of_the_events_and_however_often_they_come() {
        var random = new Random(7);
        for (var round = 1; round <= 10; round++) {
            Polls.shuffled(versions(random), random).forEach(inbox::receive);
            assertAgreement(null);
            assertAgreement(RandomCitizen.someDayOfKnowing(random));
        }
    }

    @Test
    void instances_that_work_side_by_side_lose_and_double_nobody() throws Exception {
        var random = new Random(11);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var round = 1; round <= 5; round++) {
                var polls = Polls.shuffled(versions(random), random);
                instances.invokeAll(polls.stream()
                        .map(poll -> Executors.callable(() -> {
                            inbox.receive(poll);
                            figures.on(FigureDay.of(NOVEMBER_2007));
                        }))
                        .toList());
                assertAgreement(null);
            }
        }
    }

    @Test
    void a_rebuild_beside_events_finds_nothing_else_and_takes_nothing_away() throws Exception {
        var random = new Random(13);
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var round = 1; round <= 5; round++) {
                var polls = Polls.shuffled(versions(random), random);
                var work = new ArrayList<Callable<Object>>();
                polls.forEach(poll -> work.add(Executors.callable(() -> inbox.receive(poll))));
                work.add(work.size() / 2, rebuild::rebuild);
                work.add(Executors.callable(() -> compact.compact()));
                for (var done : instances.invokeAll(work)) {
                    assertThat(done.get()).isIn(null, 0);
                }
                assertAgreement(null);
            }
        }
    }

    @Test
    void movements_that_are_lost_or_doubled_are_found_by_the_check_and_worked_out_anew() {
        compact.compact(); // of the other tests
        inbox.receive(ToldEvent.poll(histories(new Random(17), 6)));
        assertThat(check.differing()).isZero();

        database.run("""
                insert into movement (day, known_on, cell_group, match_column, measure, citizens)
                select day, known_on, cell_group, match_column, measure, citizens from movement where day < date '2008-01-01' limit 1
                """);
        assertThat(check.differing()).isPositive();
        assertThat(movements.rows().superfluous()).isPositive();
        assertThat(compact.isWorthwhile()).isFalse();
        assertThat(rebuild.rebuild()).isPositive();
        assertThat(movements.rows().superfluous()).isZero();
        assertThat(check.differing()).isZero();
        assertAgreement(null);
    }

    @Test
    void figures_of_other_definitions_are_refused_until_they_are_worked_out_anew() {
        inbox.receive(ToldEvent.poll(histories(new Random(23), 6)));
        QuarkusTransaction.requiringNew().run(() -> {
            database.run("update movement_state set definitions = 'of another version', generation = generation + 1");
            database.run("delete from movement");
        });

        await().atMost(PATIENCE).until(() -> {
            try {
                assertAgreement(null);
                return true;
            } catch (RuleViolation refused) {
                assertThat(refused.code()).isEqualTo("figures-being-worked-out");
                return false;
            }
        });
    }

    private void assertAgreement(@Nullable LocalDate knownAt) {
        for (var day : List.of(NOVEMBER_2007, clock.today())) {
            var asked = new FigureDay(day, knownAt);
            var said = figures.on(asked);
            assertThat(said).as("%s", asked).isEqualTo(recount.on(asked));
            assertThat(said).as("%s", asked).isEqualTo(oracle.on(asked));
        }
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

    private static List<UUID> ids(List<RandomCitizen> citizens) {
        return citizens.stream().map(RandomCitizen::id).toList();
    }

    private static List<ToldEvent> histories(Random random, int size) {
        return histories(citizens(random, size, NOVEMBER_2007).toList());
    }

    private static List<ToldEvent> histories(List<RandomCitizen> citizens) {
        return citizens.stream()
                .flatMap(citizen -> citizen.history().stream())
                .map(said -> said.told(1))
                .toList();
    }

    /** Up to three versions of each stream, and all that was told of who is merged. */
    private List<ToldEvent> versions(Random random) {
        var citizens = citizens(random, 6, clock.today()).toList();
        var events = new ArrayList<>(RandomMerges.of(random, ids(citizens)).told());
        citizens.forEach(citizen -> citizen.history().forEach(said -> {
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
