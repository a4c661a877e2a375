package dk.kk.shared.citizen.matchgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Assessed, corrected, withdrawn and delivered in any order, over the day on which one model follows the other. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AssessmentsInAnyOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 4, 10);
    private static final LocalDate LATER_MODEL = LocalDate.of(2010, 4, 26);
    private static final int DAYS = 30;
    private static final int CITIZENS = 25;
    private static final int SAYINGS = 20;

    @Inject
    MatchGroups groups;

    @Inject
    MatchModels models;

    @Inject
    BusinessClock clock;

    private int withdrawnCorrections;

    private record Believed(Instant at, List<@Nullable String> days) {}

    @Test
    void on_every_day_and_as_known_at_every_moment_the_group_is_what_was_said_last() {
        Town.isLaidOut();
        for (var seed = 0; seed < CITIZENS; seed++) {
            var random = new Random(seed);
            var citizen = Town.registered();
            var oracle = new SaidOracle();
            var history = new ArrayList<Believed>();
            for (var step = 0; step < SAYINGS; step++) {
                var because = "seed %s, step %s: %s".formatted(seed, step, say(random, citizen, oracle));
                var expected = each(oracle::on);
                assertThat(each(day ->
                                group(groups.get(citizen).timeline().asOf(day).orElse(null))))
                        .as(because)
                        .isEqualTo(expected);
                var asked = FIRST.plusDays(random.nextInt(DAYS));
                assertThat(groups.assessedOn(citizen, asked))
                        .as("assessed on by %s, %s", asked, because)
                        .isEqualTo(oracle.assessedOn(asked));
                history.add(new Believed(clock.instant(), expected));
            }
            var timeline = groups.get(citizen).timeline();
            for (var then : history) {
                assertThat(each(day -> group(timeline.asOf(day, then.at()).orElse(null))))
                        .as("seed %s, as known at %s", seed, then.at())
                        .isEqualTo(then.days());
            }
        }
        assertThat(withdrawnCorrections).as("corrections withdrawn in all").isGreaterThan(20);
    }

    private String say(Random random, UUID citizen, SaidOracle oracle) {
        var day = day(random);
        var group = randomGroup(random, day);
        switch (random.nextInt(7)) {
            case 0 -> {
                var interview = random.nextBoolean() ? null : day.minusDays(random.nextInt(4));
                oracle.assess(day, name(group), interview);
                change(
                        citizen,
                        known -> known.assess(
                                new MatchGroup(group.model(), group.code(), "B-1", interview), day, clock.today()));
                return "assessed " + day + " " + name(group);
            }
            case 1 -> {
                var to = to(random, day);
                var truth = random.nextInt(3) == 0 ? null : group;
                oracle.correct(day, to, truth == null ? null : name(truth));
                change(citizen, known -> known.correct(new Period(day, to), truth));
                return "corrected " + day + " to " + to + ": " + truth;
            }
            case 2, 3 -> {
                var taken = isDone(() -> change(citizen, known -> known.withdraw(day)));
                assertThat(taken).as("withdrawal of %s", day).isEqualTo(oracle.withdraw(day));
                return "withdrawn " + day + ": " + taken;
            }
            case 4, 5 -> {
                var days = oracle.someCorrected(random).orElse(new Period(day, to(random, day)));
                var taken = isDone(() -> change(citizen, known -> known.withdrawCorrection(days)));
                assertThat(taken)
                        .as("withdrawal of what was corrected of %s", days)
                        .isEqualTo(oracle.withdrawCorrection(days));
                withdrawnCorrections += taken ? 1 : 0;
                return "correction withdrawn " + days + ": " + taken;
            }
            default -> {
                var rows = Stream.generate(() -> day(random))
                        .limit(1 + random.nextInt(3))
                        .distinct()
                        .map(from -> new DeliveredAssessment(citizen, randomGroup(random, from), from))
                        .toList();
                rows.forEach(row -> oracle.deliver(row.validFrom(), name(row.group())));
                QuarkusTransaction.requiringNew().run(() -> groups.deliver(rows));
                return "delivered " + rows;
            }
        }
    }

    private static boolean isDone(Runnable said) {
        try {
            said.run();
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private void change(UUID citizen, Saying saying) {
        QuarkusTransaction.requiringNew().run(() -> {
            var known = groups.lock(citizen);
            groups.changed(known, saying.on(known), "by-test");
        });
    }

    private interface Saying {
        String on(CitizenMatchGroup known);
    }

    /** As a caller may say it: the code of a day is of that day's model. */
    private MatchGroup randomGroup(Random random, LocalDate day) {
        var group = day.isBefore(LATER_MODEL)
                ? new MatchGroup("2009", random.nextBoolean() ? "4" : "5", null, null)
                : new MatchGroup("2010", random.nextBoolean() ? "1" : "3", null, null);
        models.require(group, day);
        return group;
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(8) * 3L);
    }

    /** One of few, so that the same days are corrected and withdrawn again and again. */
    private static @Nullable LocalDate to(Random random, LocalDate from) {
        return random.nextBoolean() ? null : from.plusDays(random.nextBoolean() ? 7 : DAYS);
    }

    private static String name(MatchGroup group) {
        return group.model() + " " + group.code();
    }

    private static @Nullable String group(@Nullable MatchGroup group) {
        return group == null ? null : name(group);
    }

    private static List<@Nullable String> each(OnDay what) {
        return IntStream.range(-1, DAYS)
                .<@Nullable String>mapToObj(n -> what.on(FIRST.plusDays(n)))
                .toList();
    }

    private interface OnDay {
        @Nullable
        String on(LocalDate day);
    }
}
