package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That somebody has taken an alert on: when and who. */
@Embeddable
public record Acknowledgement(
        @Column(name = "acknowledged_at") Instant at,
        @Column(name = "acknowledged_by") String employee) {}
