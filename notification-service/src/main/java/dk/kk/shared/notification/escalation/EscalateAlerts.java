package dk.kk.shared.notification.escalation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.openinghours.TeamHours;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every second: an alert that is due and on which nobody has acted goes one level up. */
@Singleton
class EscalateAlerts {

    private static final int AT_ONCE = 200;

    private final Alerts alerts;
    private final TeamHours hours;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    EscalateAlerts(
            Alerts alerts,
            TeamHours hours,
            Subjects subjects,
            Outbox outbox,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.alerts = alerts;
        this.hours = hours;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.escalation.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue("escalate-alerts", Purpose.ALERT_HANDLING, alerts::anyToEscalate, this::escalate);
    }

    private boolean escalate() {
        var due = alerts.lockToEscalate(AT_ONCE);
        var hoursOf = hours.of(due.stream().map(alert -> alert.message().team()).collect(toUnmodifiableSet()));
        outbox.addAll(due.stream()
                .map(alert -> {
                    var happened = alert.escalate(hoursOf.apply(alert.message().team()), clock);
                    return alert.event(happened, "deadline-passed");
                })
                .toList());
        subjects.listed(due.stream().map(Alert::citizenId).distinct().toList());
        return !due.isEmpty();
    }
}
