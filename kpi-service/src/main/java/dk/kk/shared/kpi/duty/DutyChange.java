package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a duty at some time, one thing at a time. Nothing of it is ever changed.
 *
 * @param administration whose person said it
 * @param actor who said it
 * @param wording the administration's own text, in place of the one before; empty: it takes it back
 * @param withdrawnId the evidence that holds no more
 */
@Embeddable
record DutyChange(
        @Enumerated(EnumType.STRING) Administration administration,
        String actor,
        Instant recordedAt,
        @Embedded @Nullable DutyMove move,
        @Nullable String wording,
        @Embedded @Nullable Evidence evidence,
        @Nullable UUID withdrawnId)
        implements RecordedRow {

    boolean isRecordedBy(LocalDate day) {
        return !BusinessClock.dayOf(recordedAt).isAfter(day);
    }

    boolean hasHappenedBy(LocalDate day) {
        return move != null && !move.happenedOn().isAfter(day);
    }

    boolean isText(Administration of) {
        return wording != null && administration == of;
    }

    boolean isEvidence(UUID id) {
        return evidence != null && evidence.id().equals(id);
    }
}
