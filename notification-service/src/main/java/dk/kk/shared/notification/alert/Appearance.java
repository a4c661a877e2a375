package dk.kk.shared.notification.alert;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an alert was raised, and came back.
 *
 * @param raisedAt business time
 * @param visibleAt real time: from the commit that follows at once, the team can see it
 * @param reopenedAt business time; null where it never came back
 */
@Embeddable
public record Appearance(
        Instant raisedAt, Instant visibleAt, @Nullable Instant reopenedAt) {

    Appearance reopened(Instant at) {
        return new Appearance(raisedAt, visibleAt, at);
    }
}
