package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.BothLanguages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A status that a committee is to have.
 *
 * @param statusId null until it is made
 */
@Schema(name = "CommitteeStatusDue")
record CalendarStatus(
        Committee committee,
        BothLanguages committeeName,
        int year,

        @Schema(description = "As the source prints it") BothLanguages asPrinted,

        @Schema(description = "How the suite reads the printed words")
        LocalDate firstDay,

        LocalDate lastDay,
        BothLanguages source,
        CalendarState state,

        @Schema(description = "The last day has passed, and it is not frozen")
        boolean overdue,

        @Nullable UUID statusId) {

    static List<CalendarStatus> all(List<CommitteeStatus> made, LocalDate today) {
        return ScheduledStatus.ALL.stream()
                .map(scheduled -> of(
                        scheduled,
                        made.stream()
                                .filter(status -> status.scheduled().equals(scheduled))
                                .findFirst()
                                .orElse(null),
                        today))
                .toList();
    }

    private static CalendarStatus of(ScheduledStatus scheduled, @Nullable CommitteeStatus made, LocalDate today) {
        var state = CalendarState.of(scheduled, made, today);
        return new CalendarStatus(
                scheduled.committee(),
                scheduled.committee().title(),
                scheduled.year(),
                scheduled.when(),
                scheduled.firstDay(),
                scheduled.lastDay(),
                scheduled.source(),
                state,
                state != CalendarState.FROZEN && today.isAfter(scheduled.lastDay()),
                made == null ? null : made.id());
    }
}
