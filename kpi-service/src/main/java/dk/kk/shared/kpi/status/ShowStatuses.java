package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.kpi.measurement.Measurements;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Prepares what the pages show of statuses. */
@ApplicationScoped
class ShowStatuses {

    private final CommitteeStatuses statuses;
    private final Measurements measurements;
    private final ShowStatus show;
    private final RecountStatus recount;
    private final Caller caller;
    private final Reader reader;
    private final BusinessClock clock;

    ShowStatuses(
            CommitteeStatuses statuses,
            Measurements measurements,
            ShowStatus show,
            RecountStatus recount,
            Caller caller,
            Reader reader,
            BusinessClock clock) {
        this.statuses = statuses;
        this.measurements = measurements;
        this.show = show;
        this.recount = recount;
        this.caller = caller;
        this.reader = reader;
        this.clock = clock;
    }

    ShownCalendar calendar() {
        var made = statuses.all();
        var today = clock.today();
        return new ShownCalendar(
                CalendarStatus.all(made, today),
                ScheduledStatus.ALL.stream()
                        .filter(scheduled -> made.stream()
                                .noneMatch(status -> status.scheduled().equals(scheduled)))
                        .toList(),
                citable(),
                today,
                isSecretary(),
                reader.language());
    }

    OpenedStatus opened(UUID id) {
        var status = statuses.get(id);
        var shown = show.shown(status);
        var isManager = caller.is(Role.BIF_MANAGER) || caller.is(Role.SOF_MANAGER);
        return new OpenedStatus(
                shown,
                CommitteeStatusView.of(status, caller),
                shown.isFrozen() ? recount.recount(status) : null,
                shown.told().missing(status.scheduled().dueGoals()),
                citable(),
                isManager ? Administration.of(caller).orElse(null) : null,
                isSecretary(),
                reader.language());
    }

    ShownStatus shown(UUID id) {
        return show.shown(statuses.get(id));
    }

    /** Of the months in which the strategy measures. */
    private List<Measurement> citable() {
        return measurements.all().stream().filter(Basis::isMeasured).toList();
    }

    private boolean isSecretary() {
        return caller.is(Role.COMMITTEE_SECRETARY);
    }
}
