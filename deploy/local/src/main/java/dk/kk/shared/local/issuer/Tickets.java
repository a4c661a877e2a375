package dk.kk.shared.local.issuer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Things kept under a name that nobody can guess, for a while: codes, half-done logins, refresh tokens. */
final class Tickets<T> {
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Kept<T>(T value, Instant until) {}

    private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final InstantSource clock;

    Tickets(Duration lifetime, InstantSource clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String issue(T value) {
        var now = clock.instant();
        kept.values().removeIf(old -> old.until().isBefore(now));
        var ticket = random();
        kept.put(ticket, new Kept<>(value, now.plus(lifetime)));
        return ticket;
    }

    /** Of two who take the same ticket one gets it. */
    Optional<T> take(String ticket) {
        return valid(kept.remove(ticket));
    }

    Optional<T> look(String ticket) {
        return valid(kept.get(ticket));
    }

    private Optional<T> valid(@Nullable Kept<T> found) {
        return Optional.ofNullable(found)
                .filter(ticket -> clock.instant().isBefore(ticket.until()))
                .map(Kept::value);
    }
}
