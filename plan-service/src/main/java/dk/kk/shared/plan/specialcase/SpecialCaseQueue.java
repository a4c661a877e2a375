package dk.kk.shared.plan.specialcase;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The special unit's cases: what has waited longest goes first. */
@Singleton
class SpecialCaseQueue {
    /** What there is to do. */
    private static final Set<SpecialCasePhase> OPEN = Set.of(SpecialCasePhase.REFERRED, SpecialCasePhase.TAKEN);

    private static final String PAGE = """
            select id from special_case
            where phase = any (?) and (cast(? as text) is null or case_type = ?) and (queued_on, id) > (?, ?)
            order by queued_on, id limit ?
            """;

    private static final String COUNTS = """
            select case_type, count(*) filter (where phase = 'REFERRED') as waiting, count(*) filter (where phase = 'TAKEN') as taken,
                   min(queued_on) filter (where phase = 'REFERRED') as since
            from special_case where phase in ('REFERRED', 'TAKEN') group by case_type
            """;

    private final Database database;
    private final SpecialCases cases;
    private final Capacity capacity;
    private final Caller caller;

    SpecialCaseQueue(Database database, SpecialCases cases, Capacity capacity, Caller caller) {
        this.database = database;
        this.cases = cases;
        this.capacity = capacity;
        this.caller = caller;
    }

    /** @param phase null: those that wait and those that somebody works on */
    List<SpecialCase> page(@Nullable CaseType caseType, @Nullable SpecialCasePhase phase, PageRequest page) {
        var after = QueueKey.before(page);
        var found = database.list(
                PAGE,
                row -> row.uuid("id"),
                SqlArray.texts(phase == null ? OPEN : Set.of(phase)),
                caseType,
                caseType,
                after.queuedOn(),
                after.id(),
                page.fetch());
        return cases.byIds(found).stream()
                .sorted(comparing(special -> found.indexOf(special.id())))
                .toList();
    }

    QueueCounts counts() {
        var found = database.list(
                COUNTS,
                row -> new Counted(
                        row.code("case_type", CaseType.class),
                        row.number("waiting"),
                        row.number("taken"),
                        row.dayOrNull("since")));
        var byType = new EnumMap<CaseType, Long>(CaseType.class);
        Arrays.stream(CaseType.values()).forEach(type -> byType.put(type, 0L));
        LocalDate since = null;
        for (var counted : found) {
            byType.put(counted.type(), counted.waiting() + counted.taken());
            var oldest = counted.since();
            since = since == null || (oldest != null && oldest.isBefore(since)) ? oldest : since;
        }
        return new QueueCounts(
                found.stream().mapToLong(Counted::waiting).sum(),
                found.stream().mapToLong(Counted::taken).sum(),
                since,
                byType,
                cases.heldBy(caller.principal().actor()),
                capacity.most());
    }

    private record Counted(
            CaseType type,
            long waiting,
            long taken,
            @Nullable LocalDate since) {}
}
