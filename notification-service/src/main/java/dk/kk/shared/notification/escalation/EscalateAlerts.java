package dk.kk.shared.notification.escalation;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.openinghours.TeamHours;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
        if (QuarkusTransaction.requiringNew().call(alerts::anyToEscalate)) {
            jobs.run(
                    "escalate-alerts",
                    "schedule",
                    Purpose.ALERT_HANDLING,
                    () -> QuarkusTransaction.requiringNew().run(this::escalate));
        }
    }

    private void escalate() {
        var due = alerts.lockToEscalate(AT_ONCE);
        outbox.addAll(due.stream()
                .map(alert ->
                        alert.event(alert.escalate(hours.of(alert.message().team()), clock), "deadline-passed"))
                .toList());
        subjects.listed(due.stream().map(Alert::citizenId).distinct().toList());
    }
}
