package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.consumer.Inbox;
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
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two people, known to be one from 10 March to 1 April 2008. Each test has days of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MergedCitizensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MERGED = "2008-03-10T10:00:00Z";
    private static final String UNMERGED = "2008-04-01T10:00:00Z";
    private static final LocalDate BEFORE = LocalDate.of(2008, 3, 9);
    private static final LocalDate MEANWHILE = LocalDate.of(2008, 3, 31);

    @Inject
    Inbox inbox;

    @Inject
    Figures figures;

    @Inject
    Recount recount;

    @Inject
    RebuildMovements rebuild;

    @Inject
    Oracle oracle;

    @Inject
    Database database;

    private final Someone citizen = new Someone();
    private final Someone alias = new Someone();

    @Test
    void two_are_one_as_known_from_the_merge_on_and_two_as_known_before_and_after_whatever_is_heard_first() {
        var day = LocalDate.of(2000, 1, 1);
        for (var order : orders(List.of(0, 1, 2, 3))) {
            var one = new Someone();
            var other = new Someone();
            var told = List.of(
                    inStrategy(one, day),
                    inStrategy(other, day),
                    List.of(other.mergedInto(one, MERGED).told(1)),
                    List.of(other.mergedInto(one, MERGED, UNMERGED).told(2)));
            order.forEach(which -> inbox.receive(ToldEvent.poll(told.get(which))));

            assertThat(counted(day, Measure.COUNTED, BEFORE)).as("%s", order).isEqualTo(2);
            assertThat(counted(day, Measure.COUNTED, MEANWHILE)).as("%s", order).isEqualTo(1);
            assertThat(counted(day, Measure.IN_ACTIVATION, MEANWHILE)).isEqualTo(1);
            assertThat(counted(day, Measure.COUNTED, null)).as("%s", order).isEqualTo(2);
            day = day.plusDays(2);
        }
    }

    @Test
    void what_comes_under_the_alias_later_counts_for_the_citizen() {
        var day = LocalDate.of(2001, 1, 1);
        inbox.receive(ToldEvent.poll(inStrategy(citizen, day)));
        inbox.receive(alias.mergedInto(citizen, MERGED).told(1).poll());
        assertThat(counted(day, Measure.BOTH_PLANS, null)).isZero();

        inbox.receive(ToldEvent.poll(List.of(
                alias.socialPlan(day, null, null).told(1),
                alias.jobPlan(day, null).told(1))));

        assertThat(counted(day, Measure.BOTH_PLANS, null)).isEqualTo(1);
        assertThat(counted(day, Measure.BOTH_PLANS, BEFORE)).isZero();
    }

    @Test
    void who_is_known_by_an_alias_alone_is_not_forgotten_when_all_is_worked_out_anew() {
        var day = LocalDate.of(2001, 6, 1);
        inbox.receive(ToldEvent.poll(inStrategy(alias, day)));
        inbox.receive(alias.mergedInto(citizen, MERGED).told(1).poll());

        assertThat(rebuild.rebuild()).as("movements that were others").isZero();
        assertThat(counted(day, Measure.COUNTED, BEFORE)).isEqualTo(1);
        assertThat(counted(day, Measure.COUNTED, null)).isEqualTo(1);
    }

    @Test
    void an_event_of_the_alias_waits_for_the_citizens_that_is_being_heard() throws Exception {
        var day = LocalDate.of(2001, 9, 1);
        inbox.receive(ToldEvent.poll(inStrategy(citizen, day)));
        inbox.receive(alias.mergedInto(citizen, MERGED).told(1).poll());
        try (var anotherInstance = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            oracle.hear(List.of(citizen.jobPlan(day, null).told(1)));
            var heard = anotherInstance.submit(() ->
                    inbox.receive(alias.socialPlan(day, null, null).told(1).poll()));
            await().atMost(PATIENCE).until(() -> heard.isDone() || somebodyWaits());
            QuarkusTransaction.commit();
            heard.get();
        }

        assertThat(counted(day, Measure.BOTH_PLANS, null)).isEqualTo(1);
    }

    private boolean somebodyWaits() {
        return database.first("""
                        select count(*) > 0 as waits from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%heard_citizen%'
                        """, row -> row.flag("waits")).orElseThrow();
    }

    @Test
    void that_the_alias_left_the_register_does_not_end_the_citizen() {
        var day = LocalDate.of(2002, 1, 1);
        var told = new ArrayList<>(inStrategy(citizen, day));
        told.addAll(inStrategy(alias, day));
        told.add(alias.ended(day.minusDays(1)).told(1));
        told.add(alias.mergedInto(citizen, MERGED).told(1));
        inbox.receive(ToldEvent.poll(told));

        assertThat(counted(day, Measure.COUNTED, BEFORE)).isEqualTo(1);
        assertThat(counted(day, Measure.COUNTED, null)).isEqualTo(1);

        inbox.receive(citizen.ended(day.minusDays(1)).told(1).poll());
        assertThat(counted(day, Measure.COUNTED, null)).isZero();
    }

    private long counted(LocalDate day, Measure measure, @Nullable LocalDate knownAt) {
        var asked = new FigureDay(day, knownAt);
        var cube = figures.on(asked);
        assertThat(cube).isEqualTo(recount.on(asked));
        return cube.count(measure, Population.STRATEGY);
    }

    private static List<ToldEvent> inStrategy(Someone someone, LocalDate day) {
        var after = day.plusDays(1);
        return Stream.of(
                        someone.shared(day, after),
                        someone.matchGroup("4", day, after),
                        someone.targetGroups(day, after, "DISABILITY"),
                        someone.course(day, day, day))
                .map((StreamState said) -> said.told(1))
                .toList();
    }

    private static List<List<Integer>> orders(List<Integer> parts) {
        if (parts.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Integer>>();
        for (var first : parts) {
            var rest = parts.stream().filter(part -> !part.equals(first)).toList();
            orders(rest)
                    .forEach(order -> all.add(
                            Stream.concat(Stream.of(first), order.stream()).toList()));
        }
        return all;
    }
}
