package dk.kk.shared.platform.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The time on the wall: tokens, audit, ids, retries, leases. It is never moved. */
@Singleton
public class RealClock {

    private final Clock clock = Clock.systemUTC();

    public Instant instant() {
        return clock.instant();
    }
}
