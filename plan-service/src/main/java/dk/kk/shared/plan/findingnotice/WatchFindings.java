package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every few seconds: looks at whose findings may have changed, a transaction for a few hundred citizens. */
@Singleton
class WatchFindings {
    private static final int AT_ONCE = 200;

    private final DueCitizens due;
    private final FollowFindings follow;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchFindings(DueCitizens due, FollowFindings follow, Subjects subjects, BusinessClock clock, BackgroundJobs jobs) {
        this.due = due;
        this.follow = follow;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.finding-notices.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (QuarkusTransaction.requiringNew().call(() -> due.anyOn(clock.today()))) {
            jobs.run("watch-findings", "schedule", Purpose.CASEWORK, this::watch);
        }
    }

    private void watch() {
        QuarkusTransaction.requiringNew().run(() -> due.beginDay(clock.today()));
        var looked = AT_ONCE;
        while (looked == AT_ONCE) {
            looked = QuarkusTransaction.requiringNew().call(this::some);
        }
    }

    private int some() {
        var taken = due.take(AT_ONCE);
        if (!taken.isEmpty()) {
            subjects.listed(follow.follow(taken));
        }
        return taken.size();
    }
}
