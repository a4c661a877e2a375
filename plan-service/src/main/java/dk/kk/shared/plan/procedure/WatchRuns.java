package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.coordination.Occasion;
import dk.kk.shared.plan.coordination.SharedCitizens;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every minute: a sharing that ends or begins on a day known beforehand is not heard of when the day comes. */
@Singleton
class WatchRuns {
    private static final int AT_ONCE = 200;

    private final RunsToMove toMove;
    private final FollowSharing follow;
    private final SharedCitizens sharing;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchRuns(
            RunsToMove toMove,
            FollowSharing follow,
            SharedCitizens sharing,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.toMove = toMove;
        this.follow = follow;
        this.sharing = sharing;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.procedures.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue(
                "watch-procedure-runs",
                Purpose.CASEWORK,
                () -> !toMove.citizens(1).isEmpty(),
                this::watch);
    }

    private boolean watch() {
        var citizens = toMove.citizens(AT_ONCE);
        sharing.hold(citizens);
        var shared = sharing.on(clock.today(), citizens);
        follow.follow(citizens, citizen -> Occasion.of(shared.contains(citizen) ? "shared-again" : "shared-no-more"));
        subjects.listed(citizens);
        return !citizens.isEmpty();
    }
}
