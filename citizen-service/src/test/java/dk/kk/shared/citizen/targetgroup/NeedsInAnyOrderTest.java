package dk.kk.shared.citizen.targetgroup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.timeline.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Delivered, changed, corrected and taken back in any order. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NeedsInAnyOrderTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 30;
    private static final int CITIZENS = 25;
    private static final int SAYINGS = 20;

    @Inject
    TargetGroups groups;

    @Inject
    BusinessClock clock;

    private int withdrawn;

    private record Believed(Instant at, List<Set<TargetGroup>> days) {}

    @Test
    void on_every_day_and_as_known_at_every_moment_the_groups_are_what_was_said_last() {
        Town.isLaidOut();
        for (var seed = 0; seed < CITIZENS; seed++) {
            var random = new Random(seed);
            var citizen = Town.registered();
            var oracle = new SaidNeeds(FIRST.minusDays(1));
            var history = new ArrayList<Believed>();
            for (var step = 0; step < SAYINGS; step++) {
                var because = "seed %s, step %s: %s".formatted(seed, step, say(random, citizen, oracle));
                var expected = each(oracle::on);
                assertThat(believed(citizen, Row::isCurrent)).as(because).isEqualTo(expected);
                assertThat(groups.corrections(citizen)).as(because).isEqualTo(standing(oracle));
                history.add(new Believed(clock.instant(), expected));
            }
            for (var then : history) {
                assertThat(believed(citizen, row -> row.knownAt(then.at())))
                        .as("seed %s, as known at %s", seed, then.at())
                        .isEqualTo(then.days());
            }
        }
        assertThat(withdrawn).as("withdrawn in all").isGreaterThan(20);
    }

    private String say(Random random, UUID citizen, SaidNeeds oracle) {
        var from = day(random);
        var needs = randomGroups(random);
        switch (random.nextInt(6)) {
            case 0 -> {
                oracle.decide(needs, Period.since(from));
                change(citizen, known -> known.change(needs, from));
                return "changed " + from + " " + needs;
            }
            case 1 -> {
                var days = new Period(from, to(random, from));
                oracle.decide(needs, days);
                change(citizen, known -> known.correct(needs, days));
                return "corrected " + days + " " + needs;
            }
            case 2, 3 -> {
                var days = oracle.decisions.some(random).orElse(new Period(from, to(random, from)));
                var taken = isDone(() -> change(citizen, known -> known.withdrawCorrection(days)));
                assertThat(taken).as("withdrawal of %s", days).isEqualTo(oracle.decisions.withdraw(days));
                withdrawn += taken ? 1 : 0;
                return "withdrawn " + days + ": " + taken;
            }
            default -> {
                var rows = needs.stream()
                        .map(group -> new DeliveredDays(citizen, group, new Period(from, to(random, from))))
                        .toList();
                return "delivered " + rows + ": " + deliver(citizen, rows, oracle);
            }
        }
    }

    /** As a file does; what it refuses was never said. */
    private boolean deliver(UUID citizen, List<DeliveredDays> rows, SaidNeeds oracle) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var locked = groups.lockAll(List.of(citizen));
            var taken = locked.getFirst().deliver(rows);
            if (taken) {
                rows.forEach(oracle::deliver);
                groups.saveDelivered(locked, rows);
            }
            return taken;
        });
    }

    private static boolean isDone(Runnable said) {
        try {
            said.run();
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("correction-unknown");
            return false;
        }
    }

    private void change(UUID citizen, Function<CitizenTargetGroups, String> saying) {
        QuarkusTransaction.requiringNew().run(() -> {
            var known = groups.lock(citizen);
            groups.changed(known, saying.apply(known), "by-test");
        });
    }

    private List<Set<TargetGroup>> believed(UUID citizen, Predicate<Row<?>> then) {
        var timelines = groups.get(citizen).timelines();
        return each(day -> {
            var held = EnumSet.noneOf(TargetGroup.class);
            for (var group : TargetGroup.values()) {
                var rows =
                        timelines.timeline(new GroupOfCitizen(citizen, group)).rows();
                if (rows.stream().anyMatch(row -> then.test(row) && row.heldOn(day))) {
                    held.add(group);
                }
            }
            return held;
        });
    }

    private static List<CorrectedTargetGroups> standing(SaidNeeds oracle) {
        return oracle.decisions.standing().stream()
                .map(decision -> new CorrectedTargetGroups(
                        decision.days().from(),
                        decision.days().to(),
                        requireNonNull(decision.value()).stream().sorted().toList()))
                .toList();
    }

    /** None, one or two needs, or that there are none. */
    private static Set<TargetGroup> randomGroups(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Set.of();
            case 1 -> EnumSet.of(TargetGroup.WITHOUT_SPECIAL_NEEDS);
            case 2 -> EnumSet.of(TargetGroup.IN_TREATMENT, TargetGroup.DISABILITY);
            case 3 -> EnumSet.of(TargetGroup.DISABILITY);
            default -> EnumSet.of(TargetGroup.IN_TREATMENT);
        };
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(8) * 3L);
    }

    /** One of few, so that the same days are decided and taken back again and again. */
    private static @Nullable LocalDate to(Random random, LocalDate from) {
        return random.nextBoolean() ? null : from.plusDays(random.nextBoolean() ? 7 : DAYS);
    }

    private static List<Set<TargetGroup>> each(Function<LocalDate, Set<TargetGroup>> on) {
        return IntStream.range(-1, DAYS + 35)
                .mapToObj(n -> on.apply(FIRST.plusDays(n)))
                .toList();
    }
}
