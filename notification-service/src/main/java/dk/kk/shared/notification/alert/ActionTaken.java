package dk.kk.shared.notification.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has done about an alert.
 *
 * @param reason why nothing, where nothing was
 */
@Embeddable
public record ActionTaken(
        @Enumerated(EnumType.STRING) Outcome outcome,

        @Enumerated(EnumType.STRING) @Column(name = "outcome_reason") @Nullable
        NoActionReason reason,

        @Column(name = "acted_at") Instant at,
        @Column(name = "acted_by") String employee) {}
