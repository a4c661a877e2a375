package dk.kk.shared.plan.consistency;

import static dk.kk.shared.plan.administration.Administration.BIF;
import static dk.kk.shared.plan.administration.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.GoalCode;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random situations of a few weeks, asked day by day. */
class RandomSituationsTest {
    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final LocalDate FIRST = DAY.minusDays(20);
    private static final int DAYS = 45;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hours_are_found_on_the_days_on_which_they_are_too_many_one_by_one(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var situation = situation(random);
            assertThat(days(situation, Rule.HOURS_ABOVE_CAPACITY)).isEqualTo(aboveCapacityDayByDay(situation));
            assertThat(days(situation, Rule.COURSE_WHILE_HINDERED)).isEqualTo(hinderedDayByDay(situation));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void the_order_in_which_facts_became_known_changes_nothing(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var situation = situation(random);
            var shuffled = new Situation(
                    situation.day(),
                    situation.shared(),
                    shuffled(situation.plans(), random),
                    situation.planning(),
                    shuffled(situation.courses(), random),
                    shuffled(situation.stops(), random),
                    situation.waiting(),
                    shuffled(situation.clarifications(), random));
            assertThat(Consistency.findings(shuffled)).isEqualTo(Consistency.findings(situation));
        }
    }

    /** Of each finding the days that are looked at here. */
    private static List<LocalDate> days(Situation situation, Rule rule) {
        return Consistency.findings(situation).stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::days)
                .filter(Objects::nonNull)
                .flatMap(days -> looked().filter(days::contains))
                .sorted()
                .toList();
    }

    /** For each plan the first run of days, not over yet, on which too much is asked. */
    private static List<LocalDate> aboveCapacityDayByDay(Situation situation) {
        return situation.plans().stream()
                .filter(plan -> plan.weeklyHours() != null)
                .flatMap(plan -> firstRun(situation, Objects.requireNonNull(plan.weeklyHours())).stream())
                .sorted()
                .toList();
    }

    private static List<LocalDate> firstRun(Situation situation, int capacity) {
        var run = new ArrayList<LocalDate>();
        for (var day : looked().toList()) {
            if (askedOn(situation, day) > capacity * 60) {
                run.add(day);
            } else if (!run.isEmpty() && !day.isAfter(situation.day())) {
                run.clear();
            } else if (!run.isEmpty()) {
                return run;
            }
        }
        return run;
    }

    private static int askedOn(Situation situation, LocalDate day) {
        return Stream.concat(
                        situation.courses().stream().map(CourseFacts::week),
                        situation.plans().stream().flatMap(plan -> plan.demands().stream()))
                .filter(week -> week.days().contains(day))
                .mapToInt(AskedTime::minutes)
                .sum();
    }

    /** Of each course and plan all runs of days, not over yet, on which the one runs and the other says no. */
    private static List<LocalDate> hinderedDayByDay(Situation situation) {
        var found = new ArrayList<LocalDate>();
        for (var course : situation.courses()) {
            for (var plan : situation.plans()) {
                var run = new ArrayList<LocalDate>();
                for (var day : looked().toList()) {
                    if (course.week().minutes() > 0
                            && course.week().days().contains(day)
                            && plan.hindered().stream().anyMatch(days -> days.contains(day))) {
                        run.add(day);
                    } else {
                        if (day.isAfter(situation.day())) {
                            found.addAll(run);
                        }
                        run.clear();
                    }
                }
                found.addAll(run);
            }
        }
        return found.stream().sorted().toList();
    }

    /** Nothing ends or begins outside these days. */
    private static Stream<LocalDate> looked() {
        return IntStream.rangeClosed(0, DAYS).mapToObj(FIRST::plusDays);
    }

    private static Situation situation(Random random) {
        return new Situation(
                DAY,
                true,
                Stream.of(BIF, SOF)
                        .filter(_ -> random.nextInt(4) > 0)
                        .map(side -> plan(side, random))
                        .toList(),
                Set.of(),
                some(
                        random,
                        index -> new CourseFacts(
                                new UUID(1, index),
                                random.nextBoolean() ? BIF : SOF,
                                random.nextBoolean(),
                                week(random))),
                some(
                        random,
                        index -> new StopFacts(
                                new UUID(2, index), random.nextBoolean(), FIRST.plusDays(random.nextInt(20)))),
                random.nextBoolean() ? Map.of() : Map.of(BIF, Set.of(new UUID(3, 0)), SOF, Set.of(new UUID(3, 1))),
                some(random, index -> clarification(index, random)));
    }

    private static PlanFacts plan(Administration side, Random random) {
        return new PlanFacts(
                new UUID(0, side.ordinal()),
                side,
                DAY.minusMonths(random.nextInt(8)),
                DAY.minusMonths(random.nextInt(8)),
                Set.of(GoalCode.values()[random.nextInt(GoalCode.values().length)]),
                capacity(random),
                some(random, _ -> week(random)),
                some(random, _ -> days(random)),
                random.nextBoolean());
    }

    private static ClarificationFacts clarification(int index, Random random) {
        var side = random.nextBoolean() ? BIF : SOF;
        var on = random.nextBoolean() ? FIRST.minusDays(random.nextInt(3)) : null;
        return new ClarificationFacts(
                new UUID(4, index),
                side,
                on,
                on != null && random.nextInt(4) > 0,
                on == null ? null : capacity(random));
    }

    private static @Nullable Integer capacity(Random random) {
        return random.nextInt(3) == 0 ? null : random.nextInt(5) * 5;
    }

    private static AskedTime week(Random random) {
        return AskedTime.hours(random.nextInt(4) * 5, days(random));
    }

    private static Period days(Random random) {
        var from = FIRST.plusDays(random.nextInt(DAYS - 5));
        return new Period(from, random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(5)));
    }

    private static <T> List<T> some(Random random, IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(made).toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
