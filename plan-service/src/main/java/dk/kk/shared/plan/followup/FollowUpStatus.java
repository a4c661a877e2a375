package dk.kk.shared.plan.followup;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a follow-up is in time. One that is put off is late all the same once its day has passed. */
@Schema(name = "FollowUpStatus")
public enum FollowUpStatus {
    IN_TIME,
    /** Its day has passed, and it is put off until today or a day to come. */
    POSTPONED,
    OVERDUE;

    public static FollowUpStatus of(LocalDate dueOn, @Nullable LocalDate postponedUntil, LocalDate today) {
        if (!dueOn.isBefore(today)) {
            return IN_TIME;
        }
        return postponedUntil != null && !postponedUntil.isBefore(today) ? POSTPONED : OVERDUE;
    }
}
