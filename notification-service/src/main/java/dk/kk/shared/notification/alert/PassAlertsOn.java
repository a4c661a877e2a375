package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;

/** Wakes every minute: who has a citizen may change on a day that was known beforehand, and nothing is heard when it comes. */
@Singleton
public class PassAlertsOn {
    private static final int AT_ONCE = 200;

    private final List<NoticeSource<?>> sources;
    private final RaiseAlerts alerts;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    PassAlertsOn(
            @All List<NoticeSource<?>> sources,
            RaiseAlerts alerts,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.sources = sources;
        this.alerts = alerts;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.alert-routes.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        var today = clock.today();
        for (var source : sources) {
            jobs.runIfDue(
                    "pass-alerts-on",
                    Purpose.ALERT_HANDLING,
                    () -> source.notices().anyPassedOn(today),
                    () -> passOn(source));
        }
    }

    private boolean passOn(NoticeSource<?> source) {
        var citizens = source.notices().routePassedOn(clock.today(), AT_ONCE);
        alerts.askAgain(source.kind(), citizens, "responsibility-passed-on");
        subjects.listed(citizens);
        return !citizens.isEmpty();
    }
}
