package dk.kk.shared.citizen.greenline;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts those on the green line whom the service knew before there was the rule, a thousand in a transaction. Not at the start alone:
 * while a new version takes over, the old one may still change target groups and follow no rule.
 */
@Singleton
class UnfollowedRule {
    private static final int AT_ONCE = 1_000;

    /** What {@link GreenLineRule} says, of everybody at once. */
    private static final String UNFOLLOWED = """
            with needs as (
                select citizen_id, range_agg(daterange(valid_from, valid_to)) as days from target_group_row
                where superseded_at is null and target_group <> 'WITHOUT_SPECIAL_NEEDS' group by citizen_id),
            lifted as (
                select citizen_id, range_agg(daterange(valid_from, valid_to)) as days from green_line_lift_row
                where superseded_at is null group by citizen_id),
            shown as (
                select citizen_id, range_agg(daterange(valid_from, valid_to)) filter (where origin = 'BY_RULE') as by_rule,
                       range_agg(daterange(valid_from, valid_to)) filter (where origin = 'BY_HAND') as by_hand
                from green_line_row where superseded_at is null group by citizen_id)
            select citizen_id from needs full join shown using (citizen_id) left join lifted using (citizen_id)
            where citizen_id > ?
              and coalesce(needs.days, '{}') - coalesce(lifted.days, '{}') - coalesce(by_hand, '{}') <> coalesce(by_rule, '{}')
            order by citizen_id limit ?
            """;

    private final Database database;
    private final GreenLines lines;
    private final Outbox outbox;
    private final Subjects subjects;
    private final BackgroundJobs jobs;

    UnfollowedRule(Database database, GreenLines lines, Outbox outbox, Subjects subjects, BackgroundJobs jobs) {
        this.database = database;
        this.lines = lines;
        this.outbox = outbox;
        this.subjects = subjects;
        this.jobs = jobs;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run("green-line-rule", "schedule", Purpose.CASEWORK, () -> {
            @Nullable UUID last = new UUID(0, 0);
            while (last != null) {
                var after = last;
                last = QuarkusTransaction.requiringNew().call(() -> follow(after));
            }
        });
    }

    /** In the order of their ids: each is tried once. */
    List<UUID> citizens(UUID after) {
        return database.list(UNFOLLOWED, row -> row.uuid("citizen_id"), after, AT_ONCE);
    }

    /** @return the last one; null when there was none any more */
    private @Nullable UUID follow(UUID after) {
        var citizens = citizens(after);
        if (citizens.isEmpty()) {
            return null;
        }
        subjects.listed(citizens);
        outbox.addAll(lines.followRule(citizens, "followed-by-rule"));
        return citizens.getLast();
    }
}
