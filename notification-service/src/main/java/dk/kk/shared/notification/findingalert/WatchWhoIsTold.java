package dk.kk.shared.notification.findingalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.RaiseAlerts;
import dk.kk.shared.notification.known.FindingNotices;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every minute: who has a citizen may change on a day that was known beforehand, and nothing is heard when it comes. */
@Singleton
class WatchWhoIsTold {
    private static final int AT_ONCE = 200;

    private final FindingNotices notices;
    private final RaiseAlerts alerts;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchWhoIsTold(
            FindingNotices notices, RaiseAlerts alerts, Subjects subjects, BusinessClock clock, BackgroundJobs jobs) {
        this.notices = notices;
        this.alerts = alerts;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.finding-routes.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var today = clock.today();
        jobs.runIfDue("watch-who-is-told", Purpose.ALERT_HANDLING, () -> notices.anyPassedOn(today), this::watch);
    }

    private void watch() {
        var citizens = notices.routePassedOn(clock.today(), AT_ONCE);
        alerts.askAgain(AlertKind.FINDING, citizens, "responsibility-passed-on");
        subjects.listed(citizens);
    }
}
