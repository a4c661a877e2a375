package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every minute: that a sharing ends or begins may be known beforehand, and nothing is heard when the day comes. */
@Singleton
class WatchSharing {
    private static final int AT_ONCE = 200;

    private final RequestsToMove toMove;
    private final SharedCitizens sharing;
    private final FollowCitizens follow;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchSharing(
            RequestsToMove toMove,
            SharedCitizens sharing,
            FollowCitizens follow,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.toMove = toMove;
        this.sharing = sharing;
        this.follow = follow;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.coordination.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue(
                "watch-sharing", Purpose.CASEWORK, () -> !toMove.citizens(1).isEmpty(), this::watch);
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
