package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;

/** How a plan stood, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedStanding(@Embedded PlanStanding standing, Instant recordedAt) implements RecordedRow {

    static PlanStanding beforeReplacement(List<RecordedStanding> rows) {
        return rows.reversed().stream()
                .map(RecordedStanding::standing)
                .filter(standing -> standing.phase() != PlanPhase.REPLACED)
                .findFirst()
                .orElseThrow();
    }

    /** Of all that was written; 0: nothing. */
    static int lastContent(List<RecordedStanding> rows) {
        return rows.stream()
                .mapToInt(row -> row.standing().content().contentVersion())
                .max()
                .orElse(0);
    }
}
