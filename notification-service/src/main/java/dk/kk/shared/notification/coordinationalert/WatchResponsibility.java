package dk.kk.shared.notification.coordinationalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.RaiseAlerts;
import dk.kk.shared.notification.known.Coordinations;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every minute: who has a citizen may change on a day that was known beforehand, and nothing is heard when it comes. */
@Singleton
class WatchResponsibility {
    private static final int AT_ONCE = 200;

    private final Coordinations coordinations;
    private final RaiseAlerts alerts;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchResponsibility(
            Coordinations coordinations,
            RaiseAlerts alerts,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.coordinations = coordinations;
        this.alerts = alerts;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(
            every = "${shared.coordination-routes.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var today = clock.today();
        jobs.runIfDue(
                "watch-responsibility", Purpose.ALERT_HANDLING, () -> coordinations.anyPassedOn(today), this::watch);
    }

    private void watch() {
        var citizens = coordinations.routePassedOn(clock.today(), AT_ONCE);
        alerts.askAgain(AlertKind.COORDINATION, citizens, "responsibility-passed-on");
        subjects.listed(citizens);
    }
}
