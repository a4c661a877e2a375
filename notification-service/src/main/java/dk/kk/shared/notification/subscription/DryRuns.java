package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tries a filter on what was told in the last month, as the {@link Sequencer} would. */
@ApplicationScoped
class DryRuns {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int COUNTS = 200;
    private static final int FIRST = 10;
    private static final String MATCHED = """
            with matched as (
                select event.* from external_event event, (select ?::text[] as types, ?::text[] as units) filter
                where event.inserted_at >= ? and event.administration = ?
                  and (filter.types = '{}' or event.type = any (filter.types))
                  and (filter.units = '{}' or event.unit = any (filter.units)
                       or exists (select from unit where unit.code = event.unit
                                                     and unit.parent_code = any (filter.units))))
            """;
    private static final String TOTAL = MATCHED + "select count(*) as events from matched";
    private static final String COUNT = MATCHED + """
            select type, unit, count(*) as events from matched group by type, unit
            order by count(*) desc, type, unit limit %d
            """.formatted(COUNTS);
    private static final String OLDEST = MATCHED + "select * from matched order by id limit " + FIRST;

    private final Database database;
    private final RealClock clock;

    DryRuns(Database database, RealClock clock) {
        this.database = database;
        this.clock = clock;
    }

    DryRun of(Administration administration, EventFilter filter) {
        var since = clock.instant().minus(MONTH);
        var arguments =
                new Object[] {SqlArray.texts(filter.types()), SqlArray.texts(filter.units()), since, administration};
        var counts = database.list(
                COUNT, row -> new DryRun.Count(row.text("type"), row.text("unit"), row.number("events")), arguments);
        var first = database.list(
                OLDEST,
                row -> new DryRun.First(
                        row.uuid("event_id"),
                        row.text("type"),
                        row.uuid("alert_id"),
                        row.text("unit"),
                        row.instant("recorded_at")),
                arguments);
        var total =
                database.first(TOTAL, row -> row.number("events"), arguments).orElse(0L);
        return new DryRun(since, total, counts, first);
    }
}
