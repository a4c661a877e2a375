package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who of the team was the first to open an alert, and when.
 *
 * @param version of the alert by that; null of a look from before it was kept
 */
@Embeddable
public record FirstLook(
        @Column(name = "seen_at") Instant at,
        @Column(name = "seen_by") String employee,
        @Column(name = "seen_version") @Nullable Long version) {}
