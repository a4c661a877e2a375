package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.FailureReason;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Wakes every few seconds: looks at whose findings may have changed, a transaction for a few hundred citizens. Where it fails, each
 * is looked at alone: one citizen keeps nobody else from being told.
 */
@Singleton
class WatchFindings {
    private static final Logger LOG = Logger.getLogger(WatchFindings.class);
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
            looked = some();
        }
    }

    private int some() {
        var citizens = QuarkusTransaction.requiringNew().call(() -> due.first(AT_ONCE));
        try {
            look(citizens);
        } catch (RuntimeException failure) {
            throwWhereItPasses(failure);
            LOG.warnf(
                    "%d citizens could not be looked at, and are one by one: %s",
                    citizens.size(), FailureReason.of(failure));
            citizens.forEach(this::one);
        }
        return citizens.size();
    }

    private void one(UUID citizen) {
        try {
            look(List.of(citizen));
        } catch (RuntimeException failure) {
            throwWhereItPasses(failure);
            QuarkusTransaction.requiringNew().run(() -> due.giveUp(citizen));
            LOG.errorf(
                    "What does not fit together for citizen %s cannot be reckoned: a human must look: %s",
                    citizen, FailureReason.of(failure));
        }
    }

    private void look(List<UUID> citizens) {
        QuarkusTransaction.requiringNew().run(() -> {
            var taken = due.take(citizens);
            if (!taken.isEmpty()) {
                subjects.listed(follow.follow(taken));
            }
        });
    }

    /** They stay marked. */
    private static void throwWhereItPasses(RuntimeException failure) {
        if (SqlStates.passes(failure)) {
            throw failure;
        }
    }
}
