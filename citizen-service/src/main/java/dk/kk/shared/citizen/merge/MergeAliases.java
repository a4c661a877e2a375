package dk.kk.shared.citizen.merge;

import dk.kk.shared.citizen.merge.Merge.Parting;
import dk.kk.shared.citizen.stream.MergeLock;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams of merges, one of each registration: its version is how often it was merged and parted. */
@ApplicationScoped
class MergeAliases implements OnePerCitizen<MergeAlias> {
    static final String KIND = "merge-alias";

    private static final String OF = "select * from citizen_merge where alias_id = ? order by position";
    private static final String SAVE = """
            insert into citizen_merge (id, alias_id, position, citizen_id, reason, merged_at, merged_by, held,
                                       part_reason, parted_at, parted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (id) do update
            set part_reason = excluded.part_reason, parted_at = excluded.parted_at, parted_by = excluded.parted_by
            """;

    private final Database database;
    private final MergeLock lock;
    private final MergedParts parts;
    private final BusinessClock clock;

    MergeAliases(Database database, MergeLock lock, MergedParts parts, BusinessClock clock) {
        this.database = database;
        this.lock = lock;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MergeAlias get(UUID alias) {
        requireRegistered(alias);
        var merges = database.list(OF, MergeAliases::read, alias);
        var version = merges.stream().mapToLong(merge -> merge.stands() ? 1 : 2).sum();
        return new MergeAlias(alias, version, merges, later(merges, clock.instant()));
    }

    @Override
    public MergeAlias lock(UUID alias) {
        lock.holdAlone();
        return get(alias);
    }

    /** Of a registration that others are seen as, and so cannot be seen as another itself. */
    boolean standsForOthers(UUID citizen) {
        return database.first(
                        "select alias_id from access_alias where citizen_id = ? limit 1",
                        row -> row.uuid("alias_id"),
                        citizen)
                .isPresent();
    }

    void requireRegistered(UUID citizen) {
        if (database.first("select id from citizen where id = ?", row -> row.uuid("id"), citizen)
                .isEmpty()) {
            throw new RuleViolation("not-found", "kind", "citizen", "id", citizen);
        }
    }

    @Override
    public List<Event> changed(MergeAlias alias, String happened, String cause) {
        var merge = alias.latest();
        var events = new ArrayList<Event>();
        if (merge.stands()) {
            var joined = parts.join(alias.citizenId(), merge.citizenId());
            alias.holds(joined.held());
            events.addAll(joined.events());
        } else {
            events.addAll(parts.part(alias.citizenId(), merge.citizenId(), merge.held()));
        }
        save(alias);
        events.addFirst(alias.event(happened, cause));
        return events;
    }

    private void save(MergeAlias alias) {
        var merge = alias.latest();
        var parting = merge.parting();
        database.run(
                SAVE,
                merge.id(),
                alias.citizenId(),
                alias.merges().size(),
                merge.citizenId(),
                merge.reason(),
                merge.at(),
                merge.by(),
                merge.held(),
                parting == null ? null : parting.reason(),
                parting == null ? null : parting.at(),
                parting == null ? null : parting.by());
    }

    private static Instant later(List<Merge> merges, Instant now) {
        return merges.stream()
                .map(merge ->
                        merge.parting() == null ? merge.at() : merge.parting().at())
                .reduce(now, (last, next) -> last.isBefore(next) ? next : last);
    }

    private static Merge read(SqlRow row) {
        return new Merge(
                row.uuid("id"),
                row.uuid("citizen_id"),
                row.code("reason", MergeReason.class),
                row.instant("merged_at"),
                row.text("merged_by"),
                row.text("held"),
                parting(row));
    }

    private static @Nullable Parting parting(SqlRow row) {
        var at = row.instantOrNull("parted_at");
        return at == null ? null : new Parting(row.code("part_reason", PartReason.class), at, row.text("parted_by"));
    }
}
