package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/** Counts what a day's statement says. */
@ApplicationScoped
class DailyStatements {
    private static final String REGISTERED =
            "select stop_id from stop where origin = 'LIVE' and registered_at >= ? and registered_at < ? order by stop_id";

    private static final String ALERTS = """
            select count(*) as raised,
                   count(*) filter (where taken_on is not null and not late) as in_time,
                   count(*) filter (where taken_on is not null and late) as late,
                   count(*) filter (where taken_on is null and phase <> 'WITHDRAWN') as open,
                   count(*) filter (where taken_on is null and phase <> 'WITHDRAWN' and due_at < ?) as overdue,
                   count(*) filter (where taken_on is null and phase = 'WITHDRAWN') as withdrawn
            from alert
            cross join lateral (select coalesce(acknowledged_at, acted_at) as taken_on) handled
            cross join lateral (select coalesce(taken_on > due_at, false) as late) judged
            where kind = 'BENEFIT_STOP' and raised_at >= ? and raised_at < ?
            """;

    private final Database database;
    private final StopRule rule;
    private final Runs runs;
    private final UnknownTime unknownTime;
    private final BusinessClock clock;

    DailyStatements(Database database, StopRule rule, Runs runs, UnknownTime unknownTime, BusinessClock clock) {
        this.database = database;
        this.rule = rule;
        this.runs = runs;
        this.unknownTime = unknownTime;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code not-found} of a day to come */
    @Transactional
    DailyStatement of(LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw new RuleViolation("not-found", "kind", "reconciliation statement", "id", day);
        }
        var from = start(day);
        var to = start(day.plusDays(1));
        var registered = database.list(REGISTERED, row -> row.uuid("stop_id").toString(), from, to);
        var toBeTold =
                rule.needs(registered).stream().filter(StopRule::mustBeTold).count();
        var now = clock.instant();
        var alerts = database.list(ALERTS, Alerts::read, now, from, to).getFirst();
        var ran = runs.between(from, to);
        return new DailyStatement(
                day,
                now,
                registered.size(),
                toBeTold,
                alerts.raised(),
                alerts.inTime(),
                alerts.late(),
                alerts.open(),
                alerts.overdue(),
                alerts.withdrawn(),
                ran.done(),
                ran.failed(),
                ran.breaks(),
                unknownTime.longest(from, to).toSeconds());
    }

    private record Alerts(long raised, long inTime, long late, long open, long overdue, long withdrawn) {
        static Alerts read(SqlRow row) {
            return new Alerts(
                    row.number("raised"),
                    row.number("in_time"),
                    row.number("late"),
                    row.number("open"),
                    row.number("overdue"),
                    row.number("withdrawn"));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.COPENHAGEN).toInstant();
    }
}
