package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Wakes every minute: that a citizen is shared no more may be known beforehand, and nothing is heard when the day comes. */
@Singleton
class WatchSharing {
    private static final int AT_ONCE = 200;

    private static final String NOT_SHARED = """
            select distinct r.citizen_id from coordination_request r
            where r.phase = 'ASKED' and not exists (
                select from shared_days d
                where d.citizen_id = coalesce((select a.citizen_id from access_alias a where a.alias_id = r.citizen_id), r.citizen_id)
                  and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?))
            limit ?
            """;

    private final Database database;
    private final SharedCitizens sharing;
    private final FollowCitizens follow;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;

    WatchSharing(
            Database database,
            SharedCitizens sharing,
            FollowCitizens follow,
            Subjects subjects,
            BusinessClock clock,
            BackgroundJobs jobs) {
        this.database = database;
        this.sharing = sharing;
        this.follow = follow;
        this.subjects = subjects;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.coordination.every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue("watch-sharing", Purpose.CASEWORK, () -> !notShared(1).isEmpty(), this::watch);
    }

    private void watch() {
        var citizens = notShared(AT_ONCE);
        sharing.hold(citizens);
        follow.follow(citizens, _ -> Occasion.of("shared-no-more"));
        subjects.listed(citizens);
    }

    private List<UUID> notShared(int atMost) {
        var today = clock.today();
        return database.list(NOT_SHARED, row -> row.uuid("citizen_id"), today, today, atMost);
    }
}
