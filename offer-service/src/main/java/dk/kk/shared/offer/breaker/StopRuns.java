package dk.kk.shared.offer.breaker;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All runs of stops. */
@ApplicationScoped
class StopRuns implements EntityStreams<StopRun> {
    /** Days without a stop count, too. */
    private static final String USUAL = """
            select percentile_disc(0.95) within group (order by coalesce(seen.stops, 0)) as per_day
            from generate_series(?::date - ?::int, ?::date - 1, interval '1 day') past (day)
            left join (select (registered_at at time zone 'Europe/Copenhagen')::date as day, count(*) as stops
                       from benefit_stop where origin = 'LIVE' and registered_at >= ?::date - ?::int - 1 group by 1) seen
              on seen.day = past.day::date
            """;

    private static final String PASSED = """
            select coalesce(sum(size), 0) as orders from stop_run
            where phase = ? and decided_by is null and submitted_at >= ?
            """;

    private final Database database;
    private final BreakerSettings settings;
    private final BusinessClock clock;

    StopRuns(Database database, BreakerSettings settings, BusinessClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "stop-run";
    }

    /** A run belongs to no one citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** In the order in which they came. */
    List<StopRun> page(@Nullable RunPhase phase, PageRequest page) {
        var query = phase == null
                ? find("id > ?1 order by id", page.afterId())
                : find("id > ?1 and phase = ?2 order by id", page.afterId(), phase);
        return query.page(0, page.fetch()).list();
    }

    UsualVolume usual() {
        var today = clock.today();
        var days = settings.days();
        var perDay = database.first(USUAL, row -> row.number("per_day"), today, days, today, today, days)
                .orElseThrow();
        var passed = database.first(
                        PASSED,
                        row -> row.number("orders"),
                        RunPhase.RELEASED,
                        today.atStartOfDay(BusinessClock.COPENHAGEN).toInstant())
                .orElse(0L);
        return UsualVolume.of(days, perDay.intValue(), settings.factor(), settings.least(), passed.intValue());
    }
}
