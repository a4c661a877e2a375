package dk.kk.shared.notification;

import dk.kk.shared.platform.clock.RealClock;
import java.time.Duration;
import java.time.Instant;

/** Real time as a test moves it. */
public final class MovedClock extends RealClock {
    private volatile Duration moved = Duration.ZERO;

    @Override
    public Instant instant() {
        return super.instant().plus(moved);
    }

    public void move(Duration on) {
        moved = moved.plus(on);
    }
}
