package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of a step that is not told as it is.
 *
 * @param day null: there is nothing to tell any more
 */
record StepChange(
        StepKey key,
        UUID citizenId,
        @Nullable LocalDate day,
        @Nullable Administration takenBy) {

    /** There is one notice of these. */
    record StepKey(UUID runId, int step, NoticeReason reason, Told told) {}

    static StepChange read(SqlRow row) {
        var key = new StepKey(
                row.uuid("run_id"),
                (int) row.number("step"),
                row.code("reason", NoticeReason.class),
                row.code("told", Told.class));
        return new StepChange(
                key, row.uuid("citizen_id"), row.dayOrNull("day"), row.codeOrNull("taken_by", Administration.class));
    }
}
