package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clarification as other services may know it, oldest row first: phases and days, neither a method nor what was found, which tell
 * of health. Add fields; never rename or remove one.
 */
record ClarificationState(
        UUID clarificationId, UUID citizenId, Administration side, ClarificationPhase phase, List<Row> rows) {

    record Row(
            ClarificationPhase phase,
            LocalDate plannedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate stoppedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(RecordedClarification row, @Nullable Instant supersededAt) {
            var days = row.standing().days();
            return new Row(
                    row.standing().phase(),
                    days.plannedOn(),
                    days.startedOn(),
                    days.concludedOn(),
                    days.stoppedOn(),
                    row.recordedAt(),
                    supersededAt);
        }
    }

    static ClarificationState of(Clarification clarification) {
        return new ClarificationState(
                clarification.id(),
                clarification.citizenId(),
                clarification.side(),
                clarification.phase(),
                RecordedRow.told(clarification.rows(), Row::of));
    }
}
