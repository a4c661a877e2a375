package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands. At the end {@code rows = accepted + quarantined} and {@code accepted = unchanged + merged}.
 *
 * @param rows of the file, without the header
 * @param expectedRows what the sender said; another number is a finding on row 0
 * @param modulus11Deviations counted only: such numbers are issued since 2007
 * @param failure a problem code; its texts stand in the finding on row 0
 */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        String source,
        Mode mode,
        Phase phase,
        boolean dryRun,
        long rows,
        long accepted,
        long quarantined,
        long unchanged,
        long merged,
        @Nullable Long expectedRows,
        long modulus11Deviations,
        @Nullable String failure) {

    static ImportView read(ResultSet row) throws SQLException {
        var rows = row.getLong("rows");
        var quarantined = row.getLong("quarantined");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Mode.valueOf(row.getString("mode")),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("dry_run"),
                rows,
                rows - quarantined,
                quarantined,
                row.getLong("unchanged"),
                row.getLong("merged"),
                row.getObject("expected_rows", Long.class),
                row.getLong("modulus11_deviations"),
                row.getString("failure"));
    }
}
