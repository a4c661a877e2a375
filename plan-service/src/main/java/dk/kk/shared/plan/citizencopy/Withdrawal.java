package dk.kk.shared.plan.citizencopy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That a statement or a receipt counts no more. */
@Embeddable
record Withdrawal(
        @Enumerated(EnumType.STRING) CopyPart part,
        int number,
        @Enumerated(EnumType.STRING) WithdrawalReason reason,
        String writtenBy,
        Instant recordedAt) {}
