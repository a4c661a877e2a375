package dk.kk.shared.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message is tried again: nine attempts over 27 hours at least, 34 at most. Each wait is up to a fifth longer by chance, so
 * that what failed together does not come back together.
 */
final class AttemptPlan {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));
    private static final double JITTER = 0.2;

    static final int ATTEMPTS = WAITS.size() + 1;

    private AttemptPlan() {}

    /**
     * How long to wait before the next attempt; empty when there is none.
     *
     * @param failures that there were in a row, from 1
     * @param chance from 0 to 1
     */
    static Optional<Duration> after(int failures, double chance) {
        return failures > WAITS.size()
                ? Optional.empty()
                : Optional.of(WAITS.get(failures - 1))
                        .map(wait -> wait.plusMillis((long) (wait.toMillis() * JITTER * chance)));
    }
}
