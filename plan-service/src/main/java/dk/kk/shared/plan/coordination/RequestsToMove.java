package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Whose requests a day moves that was known beforehand: those that wait, of citizens who are not shared today, and those that were
 * withdrawn for that, of citizens who are. Only what {@link FollowCitizens} moves is found: the next tick would find the rest again.
 */
@Singleton
class RequestsToMove {
    private static final String CITIZENS = """
            with day as (select ?::date as today, ?::timestamptz as oldest),
            request as (
                select r.*, coalesce((select a.citizen_id from access_alias a where a.alias_id = r.citizen_id), r.citizen_id) as seen_as
                from coordination_request r, day
                where r.phase = 'ASKED' or (r.withdrawal_reason = 'NOT_SHARED' and r.recorded_at >= day.oldest))
            select distinct r.citizen_id from request r, day
            where (r.phase <> 'ASKED') = exists (
                      select from shared_days d
                      where d.citizen_id = r.seen_as and d.valid_from <= today and (d.valid_to is null or d.valid_to > today))
              and (r.phase = 'ASKED' or not (
                      exists (
                          select from coordination_request other
                          where other.cause_id = r.cause_id and other.asking_side = r.asking_side
                            and other.cause_kind <> 'CITIZEN' and other.id > r.id)
                      or exists (
                          select from coordination_cause c
                          where c.cause_id = r.cause_id
                            and (c.discarded or not (r.by_hand or exists (
                                select from shared_days d
                                where d.citizen_id = r.seen_as and d.valid_from <= c.happened_on
                                  and (d.valid_to is null or d.valid_to > c.happened_on)))))))
            limit ?
            """;

    private final Database database;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    RequestsToMove(Database database, Deadlines deadlines, BusinessClock clock) {
        this.database = database;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<UUID> citizens(int atMost) {
        var oldest =
                deadlines.oldestAsked().atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
        return database.list(CITIZENS, row -> row.uuid("citizen_id"), clock.today(), oldest, atMost);
    }
}
