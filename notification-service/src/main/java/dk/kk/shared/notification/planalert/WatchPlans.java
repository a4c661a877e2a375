package dk.kk.shared.notification.planalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.RaiseAlerts;
import dk.kk.shared.notification.known.SocialPlans;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every ten seconds: a plan becomes stale by the mere passing of days, and nothing is heard of it then. */
@Singleton
class WatchPlans {

    private static final int AT_ONCE = 200;

    private final SocialPlans plans;
    private final RaiseAlerts alerts;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchPlans(SocialPlans plans, RaiseAlerts alerts, Subjects subjects, BusinessClock clock, BackgroundJobs jobs) {
        this.plans = plans;
        this.alerts = alerts;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.stale-plans.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var today = clock.today();
        jobs.runIfDue("watch-plans", Purpose.ALERT_HANDLING, () -> plans.anyStale(today), this::watch);
    }

    private boolean watch() {
        var citizens = plans.watchStale(clock.today(), AT_ONCE);
        alerts.askAgain(AlertKind.SOCIAL_PLAN, citizens, "plan-became-stale");
        subjects.listed(citizens);
        return !citizens.isEmpty();
    }
}
