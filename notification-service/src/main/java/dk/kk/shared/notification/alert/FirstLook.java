package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who of the team was the first to open an alert, and when. */
@Embeddable
public record FirstLook(
        @Column(name = "seen_at") Instant at,
        @Column(name = "seen_by") String employee) {}
