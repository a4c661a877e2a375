package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which ids were seen as one citizen, and when. Few: a read is a look into two small indexes. */
@ApplicationScoped
class Merges {

    private static final String AROUND = """
            select alias_id, citizen_id, recorded_at, superseded_at from citizen_merge
            where alias_id = any (?) or citizen_id = any (?)
            """;

    /** As the inbox holds them, in the same order. */
    private static final String HOLD = """
            insert into heard_citizen select distinct unnest(?) as citizen_id order by citizen_id
            on conflict (citizen_id) do update set citizen_id = excluded.citizen_id where false
            """;

    private final Database database;

    Merges(Database database) {
        this.database = database;
    }

    /** These citizens, with the merges they are in. */
    Neighbours around(Collection<UUID> citizens) {
        var asked = SqlArray.uuids(citizens);
        return new Neighbours(Set.copyOf(citizens), database.list(AROUND, Merges::read, asked, asked));
    }

    /** These citizens and all whose aliases they ever were, with the merges they are in. */
    Neighbours withCitizensOf(Collection<UUID> ids) {
        var near = around(ids);
        return near.merges().isEmpty() ? near : around(near.movedBy(ids));
    }

    /**
     * The same while nobody else changes what counts of them. The inbox holds those it knows it must before it applies anything, all in
     * order; what is held here out of order is who was an alias once and is no more.
     */
    Neighbours held(Collection<UUID> ids) {
        var near = around(ids);
        if (near.merges().isEmpty()) {
            return near;
        }
        var all = near.movedBy(ids);
        hold(all);
        return around(all);
    }

    void hold(Collection<UUID> citizens) {
        database.run(HOLD, SqlArray.uuids(citizens));
    }

    /** From now on each of these aliases was merged in these rows and no other. */
    void replace(Collection<UUID> aliases, Collection<Merge> merges) {
        database.run("delete from citizen_merge where alias_id = any (?)", SqlArray.uuids(aliases));
        database.batch("insert into citizen_merge values (?, ?, ?, ?)", merges, merge -> new @Nullable Object[] {
            merge.aliasId(),
            merge.citizenId(),
            merge.known().from(),
            merge.known().to()
        });
    }

    /** Whom somebody sees who asks by an id, as known at the end of a day; null: now. */
    SeenCitizen seenBy(UUID id, @Nullable LocalDate knownAt) {
        var known = withCitizensOf(List.of(id)).merges().stream()
                .filter(merge -> merge.known().includes(knownAt))
                .toList();
        var citizen = known.stream()
                .filter(merge -> merge.aliasId().equals(id))
                .map(Merge::citizenId)
                .findFirst()
                .orElse(id);
        return new SeenCitizen(
                citizen,
                known.stream()
                        .filter(merge -> merge.citizenId().equals(citizen))
                        .map(Merge::aliasId)
                        .collect(Collectors.toSet()));
    }

    private static Merge read(SqlRow row) {
        return new Merge(
                row.uuid("alias_id"),
                row.uuid("citizen_id"),
                new KnownTime(row.instant("recorded_at"), row.instantOrNull("superseded_at")));
    }
}
