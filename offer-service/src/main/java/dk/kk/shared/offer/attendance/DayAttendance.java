package dk.kk.shared.offer.attendance;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day of a week, in whole minutes: 7.4 hours are 444. More may be attended than was planned.
 *
 * @param lawfulAbsenceMinutes of those planned: never a no-show
 */
@Schema(name = "DayAttendance")
record DayAttendance(
        @NotNull DayOfWeek weekday,
        @NotNull @Min(0) @Max(DAY) Integer plannedMinutes,
        @NotNull @Min(0) @Max(DAY) Integer attendedMinutes,
        @NotNull @Min(0) @Max(DAY) Integer lawfulAbsenceMinutes,
        @Nullable AbsenceReason absenceReason) {
    static final int DAY = 24 * 60;

    /** @throws RuleViolation {@code minutes-impossible}, {@code lawful-absence-unplanned}, {@code absence-reason-unfit} */
    void requirePossible() {
        var spent = attendedMinutes + lawfulAbsenceMinutes;
        if (spent > DAY) {
            throw new RuleViolation("minutes-impossible", "minutes", spent);
        }
        if (lawfulAbsenceMinutes > plannedMinutes) {
            throw new RuleViolation(
                    "lawful-absence-unplanned", "lawful", lawfulAbsenceMinutes, "planned", plannedMinutes);
        }
        if ((absenceReason != null) != (lawfulAbsenceMinutes > 0)) {
            throw new RuleViolation("absence-reason-unfit", "lawful", lawfulAbsenceMinutes);
        }
    }
}
