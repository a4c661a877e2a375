package dk.kk.shared.kpi.status;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a status is that a committee is to have. */
@Schema(name = "CommitteeStatusCalendarState")
public enum CalendarState {
    /** Its first day has not come, and nobody has made it. */
    NOT_YET,
    /** Its first day has come, and nobody has made it. */
    DUE,
    IN_PREPARATION,
    FROZEN;

    static CalendarState of(ScheduledStatus scheduled, @Nullable CommitteeStatus made, LocalDate today) {
        if (made != null) {
            return made.phase() == StatusPhase.FROZEN ? FROZEN : IN_PREPARATION;
        }
        return today.isBefore(scheduled.firstDay()) ? NOT_YET : DUE;
    }
}
