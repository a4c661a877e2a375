package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.CprSwap.SwappedCpr;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows and findings on their way into the database by COPY. */
final class Staging {
    private static final String ROWS =
            "copy import_row (import_id, ordering, row_no, citizen_id, natural_key, hash, data, instead, unchanged) from stdin";
    private static final String FINDINGS =
            "copy import_finding (import_id, row_no, column_name, code, arguments, content, citizen_id, natural_key) from stdin";
    private static final String KNOWN = """
            select told.position from unnest(?, ?) with ordinality as told (natural_key, hash, position)
            join import_known known on known.source = ? and known.natural_key = told.natural_key and known.hash = told.hash
            """;
    private final UUID id;
    private final String source;
    private final List<String> naturalKey;
    private final boolean remembers;
    private final Database database;
    private final MessageDigest sha256;
    private final List<GoodRow> rows = new ArrayList<>();
    private final StringBuilder findings = new StringBuilder();

    Staging(UUID id, String source, ImportLayout layout, Database database) {
        this.id = id;
        this.source = source;
        this.naturalKey = layout.naturalKey();
        this.remembers = database.first(
                        "select exists (select from import_known where source = ?) as remembers",
                        row -> row.flag("remembers"),
                        source)
                .orElseThrow();
        this.database = database;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record GoodRow(
            long row, @Nullable UUID citizen, String key, byte[] hash, String data, Map<String, String> instead) {}

    void accept(long row, @Nullable SwappedCpr swapped, Map<String, String> values) {
        var citizen = swapped == null ? null : swapped.citizenId();
        var instead = swapped == null ? Map.<String, String>of() : swapped.instead();
        var data = EventJson.write(values);
        var key = key(swapped, values);
        var content = key + citizen + data; // the same number with another CPR is another row
        rows.add(
                new GoodRow(row, citizen, key, sha256.digest(content.getBytes(StandardCharsets.UTF_8)), data, instead));
    }

    /**
     * @param content the row without its CPR
     * @param key its natural key, where it can be read
     */
    void reject(Finding finding, Map<String, String> content, @Nullable UUID citizen, @Nullable String key) {
        line(
                findings,
                id,
                finding.row(),
                finding.column(),
                finding.code(),
                EventJson.write(finding.arguments()),
                EventJson.write(content),
                citizen,
                key);
    }

    void flush() {
        var unchanged = unchanged();
        var lines = new StringBuilder();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            line(
                    lines,
                    id,
                    row.citizen() == null ? new UUID(0, row.row()) : row.citizen(),
                    row.row(),
                    row.citizen(),
                    row.key(),
                    "\\x" + HexFormat.of().formatHex(row.hash()),
                    row.data(),
                    EventJson.write(row.instead()),
                    unchanged.contains(i + 1L));
        }
        rows.clear();
        copy(ROWS, lines);
        copy(FINDINGS, findings);
    }

    /** The positions of those that are remembered as they are. Nothing of the source is merged before this upload is: one import a source. */
    private Set<Long> unchanged() {
        return remembers
                ? new HashSet<>(database.list(
                        KNOWN,
                        found -> found.number("position"),
                        SqlArray.texts(rows.stream().map(GoodRow::key).toList()),
                        SqlArray.bytes(rows.stream().map(GoodRow::hash).toList()),
                        source))
                : Set.of();
    }

    private void copy(String sql, StringBuilder lines) {
        if (lines.isEmpty()) {
            return;
        }
        database.with(statements -> {
            try {
                var copy = statements.connection().unwrap(PGConnection.class).getCopyAPI();
                return copy.copyIn(sql, new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading a text does not fail", e);
            }
        });
        lines.setLength(0);
    }

    String key(@Nullable SwappedCpr swapped, Map<String, String> values) {
        var all = new HashMap<>(values);
        if (swapped != null) {
            all.putAll(swapped.instead());
            all.put("cpr", swapped.citizenId().toString());
        }
        return EventJson.write(
                naturalKey.stream().map(name -> all.getOrDefault(name, "")).toList());
    }

    private static void line(StringBuilder lines, @Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        lines.append('\n');
    }

    /** JSON has escaped all control characters already. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
