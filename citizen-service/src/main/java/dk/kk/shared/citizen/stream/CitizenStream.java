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
 * timelines. For one citizen or for the thousand of an import's chunk: always locked in id order.
 */
public final class CitizenStream<K extends Record, V extends Record> {
    private static final String MAKE_MISSING = """
            insert into citizen_stream (kind, citizen_id) select ?, id from unnest(?::uuid[]) id order by id
            on conflict do nothing
            """;
    private static final String LOCK = """
            select citizen_id, version from citizen_stream
            where kind = ? and citizen_id = any (?) order by citizen_id for update
            """;
    private static final String VERSIONS =
            "select citizen_id, version from citizen_stream where kind = ? and citizen_id = any (?)";
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
        return load(VERSIONS, List.of(citizen)).getOrDefault(citizen, CitizenTimelines.none(citizen));
    }

    /** By citizen, in the order of their ids. The citizens must exist. */
    public Map<UUID, CitizenTimelines<K, V>> lockAll(Collection<UUID> citizens) {
        database.run(MAKE_MISSING, kind, SqlArray.uuids(new TreeSet<>(citizens)));
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
        table.load(citizens)
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
