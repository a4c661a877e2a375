package dk.kk.shared.offer.breaker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.offer.benefitstop.Ground;
import dk.kk.shared.offer.benefitstop.StopKind;
import dk.kk.shared.offer.benefitstop.StopOrder;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders of the runs. */
@Singleton
class RunItems {
    private static final String INSERT = """
            insert into stop_run_item (run_id, position, benefit_id, ground, kind, law, event_on, decided_on, effective_from,
                                       effective_until, stop_id, refusal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KNOWN_TO_PERSON =
            "select id from benefit where id = any (?) and citizen_id in (select citizen_id from access_citizens(?, ?, ?))";
    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    RunItems(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of the benefits that the caller may stop: a person, those of their own citizens. */
    Set<UUID> mayStop(Collection<UUID> benefits) {
        var asked = SqlArray.uuids(benefits);
        var units = SqlArray.texts(caller.units());
        return new HashSet<>(
                caller.isPerson()
                        ? database.list(
                                KNOWN_TO_PERSON, row -> row.uuid("id"), asked, caller.employee(), units, clock.today())
                        : database.list("select id from benefit where id = any (?)", row -> row.uuid("id"), asked));
    }

    void add(UUID run, List<RunItem> items) {
        database.batch(INSERT, items, item -> new @Nullable Object[] {
            run,
            item.position(),
            item.order().benefitId(),
            item.order().ground(),
            item.order().kind(),
            item.order().law(),
            item.order().eventOn(),
            item.order().decidedOn(),
            item.order().effectiveFrom(),
            item.order().effectiveUntil(),
            item.stopId(),
            item.refusal()
        });
    }

    /** What became of those that were waiting. */
    void decide(UUID run, List<RunItem> items) {
        database.batch(
                "update stop_run_item set stop_id = ?, refusal = ? where run_id = ? and position = ?", items, item ->
                        new @Nullable Object[] {item.stopId(), item.refusal(), run, item.position()});
    }

    /** All that no rule refused when the run came, and those that a rule refused which may hold no more. */
    List<RunItem> ofRun(UUID run) {
        return database.list(
                "select * from stop_run_item where run_id = ? and refusal is distinct from 'not-found' order by position",
                RunItems::item,
                run);
    }

    List<RunItem> page(UUID run, PageRequest page) {
        return database.list(
                "select * from stop_run_item where run_id = ? and position > ? order by position limit ?",
                RunItems::item,
                run,
                page.afterNumber(),
                page.fetch());
    }

    /** How many of each by run; a held one shows it to whoever decides about it. */
    Map<UUID, List<Preview.Line>> count(Collection<UUID> runs) {
        return database.list("""
                        select run_id, ground, kind, effective_from, refusal, count(*) from stop_run_item
                        where run_id = any (?) group by run_id, ground, kind, effective_from, refusal
                        order by count(*) desc, effective_from, ground, kind, refusal
                        """, row -> Map.entry(row.uuid("run_id"), line(row)), SqlArray.uuids(runs)).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Preview.Line line(SqlRow row) {
        return new Preview.Line(
                row.code("ground", Ground.class),
                row.code("kind", StopKind.class),
                row.day("effective_from"),
                row.textOrNull("refusal"),
                (int) row.number("count"));
    }

    private static RunItem item(SqlRow row) {
        var order = new StopOrder(
                row.uuid("benefit_id"),
                row.code("ground", Ground.class),
                row.code("kind", StopKind.class),
                row.textOrNull("law"),
                row.dayOrNull("event_on"),
                row.day("decided_on"),
                row.day("effective_from"),
                row.dayOrNull("effective_until"));
        return new RunItem((int) row.number("position"), order, row.uuidOrNull("stop_id"), row.textOrNull("refusal"));
    }
}
