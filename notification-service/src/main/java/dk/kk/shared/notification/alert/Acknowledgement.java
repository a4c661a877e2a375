package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That somebody has acted on an alert: how, when and who. */
@Embeddable
public record Acknowledgement(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "acknowledged_at") Instant at,
        @Column(name = "acknowledged_by") String employee) {}
