package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.kpi.Someone.values;
import static dk.kk.shared.kpi.ledger.FactKind.ACTIVATION;
import static dk.kk.shared.kpi.ledger.FactKind.OPERA_COURSE;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.ledger.EnrolmentState.CountingPeriod;
import dk.kk.shared.kpi.ledger.EnrolmentState.Row;
import dk.kk.shared.platform.json.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts of courses are cut where the offer counts as something else: compared with a look at each day, as known at each time. */
class CountedCourseTest {
    private static final int ROUNDS = 5_000;
    private static final int DAYS = 20;

    /** With a leap day among the days after it. */
    private static final LocalDate FIRST = LocalDate.of(2008, 2, 20);

    private static final List<String> CODES = List.of("ACTIVATION", "VOCATIONAL_REHABILITATION", "NONE");

    @Test
    void each_day_of_a_course_counts_as_the_catalogue_says_of_it_as_known_at_each_time() {
        var random = new Random(3_357);
        for (var round = 0; round < ROUNDS; round++) {
            var state = anyState(random);
            var facts = state.facts().toList();
            for (var row : state.rows()) {
                for (var i = -2; i < DAYS + 2; i++) {
                    var day = FIRST.plusDays(i);
                    var known = facts.stream()
                            .filter(fact -> knownAt(fact, row.recordedAt())
                                    && fact.days().contains(day))
                            .map(fact -> fact.kind() + " " + fact.code())
                            .toList();
                    assertThat(known).as("%s of %s", day, row).isEqualTo(expected(state, row, day));
                }
            }
        }
    }

    @Test
    void an_event_without_counting_is_read_as_before_and_what_a_day_counts_as_may_change_later() {
        var state = EventJson.read(
                EventJson.MAPPER.valueToTree(values(
                        "countsAs",
                        "ACTIVATION",
                        "countsForGoal3",
                        true,
                        "rows",
                        List.of(
                                values(
                                        "phase",
                                        "STARTED",
                                        "actualStart",
                                        FIRST,
                                        "operaRegisteredOn",
                                        FIRST,
                                        "recordedAt",
                                        "2008-03-01T10:00:00Z",
                                        "supersededAt",
                                        "2009-01-01T10:00:00Z"),
                                values(
                                        "phase",
                                        "STARTED",
                                        "actualStart",
                                        FIRST,
                                        "operaRegisteredOn",
                                        FIRST,
                                        "counting",
                                        List.of(
                                                values(
                                                        "from",
                                                        FIRST,
                                                        "to",
                                                        FIRST.plusDays(5),
                                                        "countsAs",
                                                        "ACTIVATION",
                                                        "countsForGoal3",
                                                        true),
                                                values(
                                                        "from",
                                                        FIRST.plusDays(5),
                                                        "countsAs",
                                                        "NONE",
                                                        "countsForGoal3",
                                                        true)),
                                        "recordedAt",
                                        "2009-01-01T10:00:00Z")))),
                EnrolmentState.class);

        var facts = state.facts().toList();

        var before = Instant.parse("2008-06-01T10:00:00Z");
        var after = Instant.parse("2009-06-01T10:00:00Z");
        assertThat(facts.stream().filter(fact -> fact.kind() == ACTIVATION && knownAt(fact, before)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.days().to()).isNull());
        assertThat(facts.stream().filter(fact -> fact.kind() == ACTIVATION && knownAt(fact, after)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.days().to()).isEqualTo(FIRST.plusDays(5)));
        assertThat(facts.stream().filter(fact -> fact.kind() == OPERA_COURSE && knownAt(fact, after)))
                .hasSize(2);
    }

    private static boolean knownAt(Fact fact, Instant at) {
        return !fact.recordedAt().isAfter(at)
                && (fact.supersededAt() == null || fact.supersededAt().isAfter(at));
    }

    private static List<String> expected(EnrolmentState state, Row row, LocalDate day) {
        var start = row.actualStart();
        var end = row.actualEnd();
        if (start == null || day.isBefore(start) || (end != null && day.isAfter(end))) {
            return List.of();
        }
        var counting = row.counting();
        var countsAs = state.countsAs();
        var countsForGoal3 = state.countsForGoal3();
        if (counting != null) {
            var inOrder =
                    counting.stream().sorted(comparing(CountingPeriod::from)).toList();
            var painted = inOrder.getFirst();
            for (var period : inOrder) {
                painted = period.from().isAfter(day) ? painted : period;
            }
            countsAs = painted.countsAs();
            countsForGoal3 = painted.countsForGoal3();
        }
        return Stream.of(
                        countsAs.equals("NONE") ? null : ACTIVATION + " " + countsAs,
                        countsForGoal3 && row.operaRegisteredOn() != null ? OPERA_COURSE + " " + countsAs : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static EnrolmentState anyState(Random random) {
        var rows = new ArrayList<Row>();
        var count = 1 + random.nextInt(3);
        for (var i = 0; i < count; i++) {
            var start = FIRST.plusDays(random.nextInt(DAYS));
            var ended = random.nextInt(3) > 0;
            rows.add(new Row(
                    ended ? "COMPLETED" : "STARTED",
                    start,
                    ended ? start.plusDays(random.nextInt(8)) : null,
                    random.nextInt(4) == 0 ? null : start,
                    random.nextInt(4) == 0 ? null : anyCounting(random),
                    at(i),
                    i + 1 == count ? null : at(i + 1)));
        }
        return new EnrolmentState(anyCode(random), random.nextBoolean(), rows);
    }

    /** In any order, one a day, neighbours alike among them. */
    private static List<CountingPeriod> anyCounting(Random random) {
        var days = new ArrayList<>(IntStream.range(0, DAYS).boxed().toList());
        Collections.shuffle(days, random);
        return days.stream()
                .limit(1 + random.nextInt(4))
                .map(day -> new CountingPeriod(FIRST.plusDays(day), anyCode(random), random.nextBoolean()))
                .toList();
    }

    private static String anyCode(Random random) {
        return CODES.get(random.nextInt(CODES.size()));
    }

    private static Instant at(int row) {
        return Instant.parse("2008-06-0%dT10:00:00Z".formatted(row + 1));
    }
}
