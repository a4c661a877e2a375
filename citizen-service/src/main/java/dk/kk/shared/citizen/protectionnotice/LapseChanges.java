package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** What must be told of protection that lapses, beside what is: few are within thirty days, and few notices are open. */
@Singleton
class LapseChanges {
    /** As {@code GET /protections/lapsing} has it unless it is asked otherwise. */
    static final int DAYS_BEFORE = 30;

    /** A grant that the next one takes over from protects on; who has ended or was merged is told of to nobody. */
    private static final String CHANGES = """
            with day as (select cast(? as date) as today, cast(? as date) as last),
            wanted as (
                select p.citizen_id, r.administration as side, p.valid_to as lapses_on
                from day
                join protection_row p on p.superseded_at is null
                    and p.valid_from <= day.today and p.valid_to > day.today and p.valid_to <= day.last
                join citizen c on c.id = p.citizen_id and (c.ended_on is null or c.ended_on > day.today)
                join responsibility_row r on r.citizen_id = p.citizen_id and r.superseded_at is null
                    and r.valid_from <= day.today and (r.valid_to is null or r.valid_to > day.today)
                where not exists (select from access_alias merged where merged.alias_id = p.citizen_id)
                  and not exists (
                      select from protection_row next
                      where next.citizen_id = p.citizen_id and next.superseded_at is null and next.valid_from = p.valid_to)),
            open as (select * from protection_notice where phase = 'OPEN')
            select citizen_id, side, wanted.lapses_on
            from wanted full join open using (citizen_id, side)
            where wanted.lapses_on is distinct from open.lapses_on
            order by citizen_id, side limit ?
            """;

    private final Database database;
    private final BusinessClock clock;

    LapseChanges(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One instance after another, until the transaction ends. */
    void takeTurn() {
        database.run("select pg_advisory_xact_lock(hashtext('protection-notices'))");
    }

    List<LapseChange> atMost(int changes) {
        var today = clock.today();
        return database.list(CHANGES, LapseChange::read, today, today.plusDays(DAYS_BEFORE), changes);
    }
}
