package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Timeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * One kind of bitemporal stream that each citizen has: the root row that carries its version and is locked by writers, and its
 * timelines. For one citizen or for the thousand of an import's chunk: always locked in id order. Asked by the id of a
 * registration that was merged into another, it is the other's.
 */
public final class CitizenStream<K extends Record, V extends Record> {
    /** Until the transaction ends nobody is merged: what a citizen is seen as is asked by the statements after this one. */
    private static final String MAKE_MISSING = """
            insert into citizen_stream (kind, citizen_id)
            select ?, seen.citizen_id
            from (select pg_advisory_xact_lock_shared(%d)) held, (select distinct citizen_id from ids_of(?::uuid[])) seen
            order by seen.citizen_id
            on conflict do nothing
            """.formatted(MergeLock.KEY);

    private static final String VERSIONS = """
            select citizen_id, version from citizen_stream
            where kind = ? and citizen_id in (select citizen_id from ids_of(?))
            """;
    private static final String LOCK = VERSIONS + "order by citizen_id for update";
    private static final String RAISE =
            "update citizen_stream set version = version + 1 where kind = ? and citizen_id = any (?)";

    private final Database database;
    private final String kind;
    private final BitemporalTable<K, V> table;
    private final Function<K, UUID> citizenOf;

    public CitizenStream(Database database, String kind, BitemporalTable<K, V> table, Function<K, UUID> citizenOf) {
        this.database = database;
        this.kind = kind;
        this.table = table;
        this.citizenOf = citizenOf;
    }

    public CitizenTimelines<K, V> read(UUID citizen) {
        var found = load(VERSIONS, List.of(citizen)).values();
        return found.isEmpty()
                ? CitizenTimelines.none(citizen)
                : found.iterator().next();
    }

    /** By the citizens they are seen as, in the order of those ids. The citizens must exist. */
    public Map<UUID, CitizenTimelines<K, V>> lockAll(Collection<UUID> citizens) {
        var asked = new TreeSet<>(citizens);
        var locked = makeAndLock(asked);
        // one that was merged while the lock was waited for: its citizen's root may be missing
        return locked.size() < asked.size() ? makeAndLock(asked) : locked;
    }

    private Map<UUID, CitizenTimelines<K, V>> makeAndLock(Collection<UUID> citizens) {
        database.run(MAKE_MISSING, kind, SqlArray.uuids(citizens));
        return load(LOCK, citizens);
    }

    /** Writes the edits of locked streams; answers those that had any, one version further. */
    public List<CitizenTimelines<K, V>> write(Collection<CitizenTimelines<K, V>> locked) {
        var changed = locked.stream().filter(CitizenTimelines::isChanged).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var edits = new LinkedHashMap<K, Edit<V>>();
        changed.forEach(stream -> edits.putAll(stream.edits()));
        table.write(edits);
        var citizens = changed.stream().map(CitizenTimelines::citizenId).toList();
        database.run(RAISE, kind, SqlArray.uuids(citizens));
        return changed;
    }

    private Map<UUID, CitizenTimelines<K, V>> load(String versions, Collection<UUID> citizens) {
        var found = database.list(
                versions,
                row -> Map.entry(row.uuid("citizen_id"), row.number("version")),
                kind,
                SqlArray.uuids(citizens));
        var timelines = new HashMap<UUID, Map<K, Timeline<V>>>();
        table.load(found.stream().map(Map.Entry::getKey).toList())
                .forEach((key, timeline) -> timelines
                        .computeIfAbsent(citizenOf.apply(key), citizen -> new LinkedHashMap<>())
                        .put(key, timeline));
        var streams = new LinkedHashMap<UUID, CitizenTimelines<K, V>>();
        for (var root : found) {
            var theirs = timelines.getOrDefault(root.getKey(), Map.of());
            streams.put(root.getKey(), new CitizenTimelines<>(root.getKey(), root.getValue(), theirs));
        }
        return streams;
    }
}
