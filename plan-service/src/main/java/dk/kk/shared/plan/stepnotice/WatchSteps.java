package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.plan.stepnotice.FollowSteps.Why;
import dk.kk.shared.plan.stepnotice.StepChanges.HeldRun;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Wakes every minute: nothing happens to a step when its last day is over. */
@Singleton
class WatchSteps {
    private static final int AT_ONCE = 200;

    private final StepChanges changes;
    private final FollowSteps follow;
    private final Subjects subjects;
    private final BackgroundJobs jobs;

    WatchSteps(StepChanges changes, FollowSteps follow, Subjects subjects, BackgroundJobs jobs) {
        this.changes = changes;
        this.follow = follow;
        this.subjects = subjects;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.step-notices.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue(
                "watch-procedure-steps",
                Purpose.CASEWORK,
                () -> !changes.newlyOverdue(1).isEmpty(),
                this::watch);
    }

    private boolean watch() {
        var held = changes.hold(changes.newlyOverdue(AT_ONCE));
        follow.follow(held.stream().map(HeldRun::id).toList(), _ -> Why.DAY_PASSED);
        subjects.listed(held.stream().map(HeldRun::citizenId).distinct().toList());
        return !held.isEmpty();
    }
}
