package dk.kk.shared.platform.timeline;

import static java.util.stream.Collectors.joining;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Timelines in a table, read and written in plain SQL for many keys at once. {@code K} and {@code V} are records; their
 * components are the columns ({@code teamCode} is {@code team_code}): text, enum, uuid, date, integer, boolean or numeric.
 * The first component of {@code K} is the uuid whose timelines are loaded together (mostly the citizen). Whoever edits
 * holds the lock on the stream's root row; two writers without it meet the exclusion constraint (SQLState 23P01).
 *
 * <pre>{@code
 * create extension if not exists btree_gist;   -- once, in db/platform
 * create table responsibility_row (
 *   id             uuid primary key default uuidv7(),
 *   citizen_id     uuid not null,              -- the components of K
 *   administration text not null,
 *   team           text not null,              -- the components of V
 *   caseworker     text,
 *   valid_from     date not null,
 *   valid_to       date check (valid_from < valid_to),
 *   recorded_at    timestamptz not null,
 *   superseded_at  timestamptz check (recorded_at <= superseded_at),
 *   exclude using gist (citizen_id with =, administration with =, daterange(valid_from, valid_to) with &&)
 *     where (superseded_at is null)
 * );
 * create index on responsibility_row (citizen_id, administration, valid_from);
 * grant select, insert, update (superseded_at) on responsibility_row to ${app};
 * }</pre>
 */
public final class BitemporalTable<K extends Record, V extends Record> {
    private static final List<String> TIMES = List.of("valid_from", "valid_to", "recorded_at", "superseded_at");
    private final Database database;
    private final RecordColumns<K> key;
    private final RecordColumns<V> value;
    private final String select;
    private final String supersede;
    private final String insert;

    public BitemporalTable(Database database, String table, Class<K> keyType, Class<V> valueType) {
        this.database = database;
        key = new RecordColumns<>(keyType);
        value = new RecordColumns<>(valueType);
        var columns = Stream.of(key.names(), value.names(), TIMES)
                .flatMap(List::stream)
                .toList();
        var all = String.join(", ", columns);
        var owner = key.names().getFirst();
        select = "select " + all + " from " + table + " where " + owner + " = any (?) order by "
                + String.join(", ", key.names()) + ", valid_from, recorded_at";
        var found = Stream.concat(Stream.of("valid_from", "recorded_at"), key.names().stream())
                .toList();
        supersede = "update " + table + " as known set superseded_at = gone.superseded_at from "
                + unnested(
                        "gone",
                        Stream.concat(Stream.of("superseded_at"), found.stream())
                                .toList())
                + " where known.superseded_at is null and "
                + found.stream().map("known.%1$s = gone.%1$s"::formatted).collect(joining(" and "));
        insert = "insert into " + table + " (" + all + ") select * from " + unnested("added", columns);
    }

    private static String unnested(String alias, List<String> columns) {
        var arguments = columns.stream().map(column -> "?").collect(joining(", "));
        return "unnest(" + arguments + ") as " + alias + " (" + String.join(", ", columns) + ")";
    }

    /** The timelines of all keys of these owners, history included; a key without rows is absent. */
    public Map<K, Timeline<V>> load(Collection<UUID> owners) {
        var rows = new LinkedHashMap<K, List<Row<V>>>();
        database.list(select, this::keyed, SqlArray.uuids(owners))
                .forEach(found -> rows.computeIfAbsent(found.key(), first -> new ArrayList<>())
                        .add(found.row()));
        var timelines = new LinkedHashMap<K, Timeline<V>>();
        rows.forEach((owner, history) -> timelines.put(owner, new Timeline<>(history)));
        return timelines;
    }

    /** Writes the edits of many keys in two statements: supersede first, or the new rows would meet the old ones. */
    public void write(Map<K, Edit<V>> edits) {
        var superseded = new ArrayList<Keyed<K, V>>();
        var inserted = new ArrayList<Keyed<K, V>>();
        edits.forEach((of, edit) -> {
            edit.superseded().forEach(row -> superseded.add(new Keyed<>(of, row)));
            edit.inserted().forEach(row -> inserted.add(new Keyed<>(of, row)));
        });
        supersede(superseded);
        insert(inserted);
    }

    private void supersede(List<Keyed<K, V>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var times = Stream.of(
                instants(rows, Row::supersededAt), days(rows, Row::validFrom), instants(rows, Row::recordedAt));
        var keys = key.arrays(rows.stream().map(Keyed::key).toList());
        if (database.run(supersede, Stream.concat(times, keys).toArray()) != rows.size()) {
            throw new IllegalStateException("A row to supersede is not current any more: was the root row locked?");
        }
    }

    private void insert(List<Keyed<K, V>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var keys = key.arrays(rows.stream().map(Keyed::key).toList());
        var values =
                value.arrays(rows.stream().map(added -> added.row().value()).toList());
        var times = Stream.of(
                days(rows, Row::validFrom),
                days(rows, Row::validTo),
                instants(rows, Row::recordedAt),
                instants(rows, Row::supersededAt));
        database.run(
                insert, Stream.of(keys, values, times).flatMap(arrays -> arrays).toArray());
    }

    private static <K, V> SqlArray days(List<Keyed<K, V>> rows, Function<Row<V>, @Nullable LocalDate> day) {
        return SqlArray.days(rows.stream()
                .<@Nullable LocalDate>map(keyed -> day.apply(keyed.row()))
                .toList());
    }

    private static <K, V> SqlArray instants(List<Keyed<K, V>> rows, Function<Row<V>, @Nullable Instant> time) {
        return SqlArray.instants(rows.stream()
                .<@Nullable Instant>map(keyed -> time.apply(keyed.row()))
                .toList());
    }

    private Keyed<K, V> keyed(SqlRow found) {
        var row = new Row<>(
                value.read(found),
                found.day("valid_from"),
                found.dayOrNull("valid_to"),
                found.instant("recorded_at"),
                found.instantOrNull("superseded_at"));
        return new Keyed<>(key.read(found), row);
    }

    private record Keyed<K, V>(K key, Row<V> row) {}
}
