package dk.kk.shared.notification.alert;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * When an alert was raised.
 *
 * @param raisedAt business time
 * @param visibleAt real time: from the commit that follows at once, the team can see it
 */
@Embeddable
public record Appearance(Instant raisedAt, Instant visibleAt) {}
