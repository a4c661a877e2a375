package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That nothing more is to be done about an alert. */
@Embeddable
public record Closing(
        @Column(name = "closed_at") Instant at,
        @Column(name = "closed_by") String employee) {}
