package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.duplicate.AlikePeople.Pair;
import dk.kk.shared.citizen.duplicate.Duplicate.Dismissal;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs of registrations that are or were alike. No other service is told of them. */
@ApplicationScoped
class Duplicates implements Streams<Duplicate> {
    private static final String STATE = """
            case when exists (select from ids_of(array[d.first_id]) i where i.id = d.second_id) then 'MERGED'
                 when d.dismissed_at is not null then 'DISMISSED'
                 when d.gone then 'GONE'
                 else 'OPEN' end
            """;
    private static final String SELECT = "select d.*, " + STATE + " as state from duplicate d where ";

    /** Who is alike in another way by now is still dismissed: somebody looked at the two. */
    private static final String KEEP = """
            insert into duplicate (id, first_id, second_id, likeness, found_on)
            values (?, ?, ?, ?, ?)
            on conflict (first_id, second_id) do update set likeness = excluded.likeness, gone = false
            where (duplicate.likeness, duplicate.gone) is distinct from (excluded.likeness, false)
            """;

    private static final String FORGET = """
            update duplicate d set gone = true from unnest(?, ?) alike (first_id, second_id)
            where not d.gone and d.first_id = alike.first_id and d.second_id = alike.second_id
            """;

    private static final String PAIRS =
            "select first_id, second_id from duplicate where not gone and (first_id = any (?) or second_id = any (?))";

    private final Database database;
    private final BusinessClock clock;

    Duplicates(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(Map<Pair, Set<Likeness>> alike) {
        var today = clock.today();
        database.batch(KEEP, List.copyOf(alike.entrySet()), found -> new Object[] {
            Ids.next(), found.getKey().first(), found.getKey().second(), SqlArray.texts(found.getValue()), today
        });
    }

    /** Those who are alike no more. */
    void forget(List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            database.run(
                    FORGET,
                    SqlArray.uuids(pairs.stream().map(Pair::first).toList()),
                    SqlArray.uuids(pairs.stream().map(Pair::second).toList()));
        }
    }

    /** That one of them is of, and that are not gone. */
    List<Pair> pairsOf(Collection<UUID> citizens) {
        var ids = SqlArray.uuids(citizens);
        return database.list(PAIRS, row -> new Pair(row.uuid("first_id"), row.uuid("second_id")), ids, ids);
    }

    List<Duplicate> page(DuplicateState state, PageRequest page) {
        return database.list(
                SELECT + STATE + " = ? and d.id > ? order by d.id limit ?",
                this::read,
                state,
                page.afterId(),
                page.fetch());
    }

    @Override
    public String kind() {
        return Duplicate.KIND;
    }

    @Override
    public Subject subject(UUID id) {
        return new Subject(kind(), id, "select first_id as citizen_id from duplicate where id = ?", List.of(id));
    }

    @Override
    public Duplicate get(UUID id) {
        return find(SELECT + "d.id = ?", id);
    }

    @Override
    public Duplicate lock(UUID id) {
        return find(SELECT + "d.id = ? for update of d", id);
    }

    @Override
    public List<Duplicate> ofCitizen(List<UUID> ids, PageRequest page) {
        return database.list(
                SELECT + "(d.first_id = any (?) or d.second_id = any (?)) and d.id > ? order by d.id limit ?",
                this::read,
                SqlArray.uuids(ids),
                SqlArray.uuids(ids),
                page.afterId(),
                page.fetch());
    }

    @Override
    public void add(Duplicate made) {
        throw new IllegalStateException("Duplicates are found");
    }

    @Override
    public List<Event> changed(Duplicate duplicate, String happened, String cause) {
        var dismissal = duplicate.dismissal();
        database.run(
                "update duplicate set version = ?, dismissal = ?, dismissed_at = ?, dismissed_by = ? where id = ?",
                duplicate.version(),
                dismissal == null ? null : dismissal.reason(),
                dismissal == null ? null : dismissal.at(),
                dismissal == null ? null : dismissal.by(),
                UUID.fromString(duplicate.stream().id()));
        return List.of();
    }

    private Duplicate find(String sql, UUID id) {
        return database.first(sql, this::read, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    private Duplicate read(SqlRow row) {
        return new Duplicate(
                row.uuid("id"),
                row.uuid("first_id"),
                row.uuid("second_id"),
                row.texts("likeness").stream().map(Likeness::valueOf).toList(),
                row.day("found_on"),
                row.code("state", DuplicateState.class),
                row.number("version"),
                dismissal(row),
                clock.instant());
    }

    private static @Nullable Dismissal dismissal(SqlRow row) {
        var at = row.instantOrNull("dismissed_at");
        return at == null
                ? null
                : new Dismissal(row.code("dismissal", DismissalReason.class), at, row.text("dismissed_by"));
    }
}
