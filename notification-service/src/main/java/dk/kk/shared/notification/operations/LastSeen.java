package dk.kk.shared.notification.operations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** When a service or the broker last answered somebody's page, as this instance remembers it. */
@Singleton
class LastSeen {
    private final Map<String, Instant> times = new ConcurrentHashMap<>();

    /** @return when it answered last, now included; null: never */
    @Nullable
    Instant of(String whom, boolean answers, Instant now) {
        return answers
                ? times.merge(whom, now, (before, after) -> after.isAfter(before) ? after : before)
                : times.get(whom);
    }
}
