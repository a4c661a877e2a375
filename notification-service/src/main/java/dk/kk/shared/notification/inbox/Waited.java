package dk.kk.shared.notification.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an alert has waited for somebody, in the largest unit that says something.
 *
 * @param key of the sentence: {@code waited.days}
 */
record Waited(String key, long amount) {
    private static final int DAYS_FROM_HOURS = 48;

    static Waited between(Instant raised, Instant now) {
        var waited = Duration.between(raised, now);
        if (waited.toHours() >= DAYS_FROM_HOURS) {
            return new Waited("waited.days", waited.toDays());
        }
        return waited.toHours() > 0
                ? new Waited("waited.hours", waited.toHours())
                : new Waited("waited.minutes", Math.max(0, waited.toMinutes()));
    }
}
