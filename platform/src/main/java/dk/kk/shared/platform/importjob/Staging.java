package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.CprSwap.Swapped;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.json.EventJson;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows and findings on their way into the database by COPY. */
final class Staging {

    private static final String ROWS =
            "copy import_row (import_id, ordering, row_no, citizen_id, natural_key, hash, data, instead) from stdin";
    private static final String FINDINGS =
            "copy import_finding (import_id, row_no, column_name, code, arguments, content, citizen_id) from stdin";

    private final UUID id;
    private final List<String> naturalKey;
    private final CopyManager copy;
    private final MessageDigest sha256;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder findings = new StringBuilder();

    Staging(UUID id, ImportLayout layout, Connection connection) throws SQLException {
        this.id = id;
        this.naturalKey = layout.naturalKey();
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void accept(long row, @Nullable Swapped swapped, Map<String, String> values) {
        var citizen = swapped == null ? null : swapped.citizenId();
        var instead = swapped == null ? Map.<String, String>of() : swapped.instead();
        var data = EventJson.write(values);
        var key = key(citizen, instead, values);
        var content = key + citizen + data; // the same number with another CPR is another row
        line(
                rows,
                id,
                citizen == null ? new UUID(0, row) : citizen,
                row,
                citizen,
                key,
                "\\x" + HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8))),
                data,
                EventJson.write(instead));
    }

    void reject(Finding finding, Map<String, String> content, @Nullable UUID citizen) {
        line(
                findings,
                id,
                finding.row(),
                finding.column(),
                finding.code(),
                EventJson.write(finding.arguments()),
                EventJson.write(content),
                citizen);
    }

    void flush() throws SQLException, IOException {
        copy.copyIn(ROWS, new StringReader(rows.toString()));
        copy.copyIn(FINDINGS, new StringReader(findings.toString()));
        rows.setLength(0);
        findings.setLength(0);
    }

    private String key(@Nullable UUID citizen, Map<String, String> instead, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.putAll(instead);
        if (citizen != null) {
            all.put("cpr", citizen.toString());
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
