package dk.kk.shared.platform.access;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Look-ups of each person that were refused or found nobody, in the last hour: who tries names and numbers is stopped. Counted by
 * each instance on its own, and anew when it starts.
 */
@Singleton
class Misses {
    private static final Duration WINDOW = Duration.ofHours(1);
    private final Map<String, Deque<Instant>> misses = new ConcurrentHashMap<>();
    private final RealClock clock;
    private final int most;

    Misses(RealClock clock, @ConfigProperty(name = "shared.lookups.misses-per-hour") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** @throws RuleViolation {@code too-many-lookups} (429) until the oldest miss that counts is an hour old */
    void requireFew(Principal principal) {
        var now = clock.instant();
        misses.computeIfPresent(principal.actor(), (_, all) -> {
            all.removeIf(at -> !at.isAfter(now.minus(WINDOW)));
            if (all.size() >= most) {
                var wait = Duration.between(now, all.getFirst().plus(WINDOW));
                throw new RuleViolation("too-many-lookups", "seconds", wait.toSeconds() + 1);
            }
            return all.isEmpty() ? null : all;
        });
    }

    /** Systems look up what persons asked them for: they have no bound of their own. */
    void count(Principal principal) {
        if (principal instanceof Principal.Person) {
            misses.compute(principal.actor(), (_, known) -> {
                var all = known == null ? new ArrayDeque<Instant>() : known;
                all.addLast(clock.instant());
                return all;
            });
        }
    }
}
