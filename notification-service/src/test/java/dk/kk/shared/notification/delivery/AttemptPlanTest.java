package dk.kk.shared.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptPlanTest {
    @Test
    void there_are_at_least_eight_attempts_over_at_least_27_hours_whatever_chance_says() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var waits = IntStream.range(1, AttemptPlan.ATTEMPTS)
                    .mapToObj(failures ->
                            AttemptPlan.after(failures, random.nextDouble()).orElseThrow())
                    .toList();
            var all = waits.stream().reduce(Duration.ZERO, Duration::plus);

            assertThat(AttemptPlan.ATTEMPTS).isGreaterThanOrEqualTo(8);
            assertThat(all).as("seed %d", seed).isBetween(Duration.ofHours(27), Duration.ofHours(34));
            assertThat(waits).as("seed %d", seed).allMatch(Duration::isPositive);
        }
    }

    @Test
    void a_wait_is_no_shorter_than_planned_and_a_fifth_longer_at_most() {
        for (var failures = 1; failures < AttemptPlan.ATTEMPTS; failures++) {
            var least = AttemptPlan.after(failures, 0).orElseThrow();
            for (var chance = 0.0; chance <= 1; chance += 0.01) {
                assertThat(AttemptPlan.after(failures, chance).orElseThrow())
                        .isBetween(least, least.multipliedBy(6).dividedBy(5));
            }
        }
    }

    @Test
    void by_the_least_chance_it_is_27_hours_too_and_by_the_greatest_no_more_than_34() {
        assertThat(all(0)).isBetween(Duration.ofHours(27), Duration.ofHours(28));
        assertThat(all(1)).isBetween(Duration.ofHours(33), Duration.ofHours(34));
    }

    @Test
    void later_waits_are_no_shorter() {
        for (var failures = 2; failures < AttemptPlan.ATTEMPTS; failures++) {
            assertThat(AttemptPlan.after(failures, 0).orElseThrow())
                    .isGreaterThanOrEqualTo(AttemptPlan.after(failures - 1, 0).orElseThrow());
        }
    }

    @Test
    void after_the_last_attempt_there_is_none() {
        assertThat(AttemptPlan.after(AttemptPlan.ATTEMPTS, 0)).isEmpty();
        assertThat(AttemptPlan.after(AttemptPlan.ATTEMPTS + 1, 1)).isEmpty();
    }

    private static Duration all(double chance) {
        return IntStream.range(1, AttemptPlan.ATTEMPTS)
                .mapToObj(failures -> AttemptPlan.after(failures, chance).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
