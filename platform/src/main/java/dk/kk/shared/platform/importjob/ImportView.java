package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.SqlRow;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands. At the end {@code rows = accepted + quarantined} and {@code accepted = unchanged + merged}.
 *
 * @param complete the sender says that the file holds all the source has
 * @param rows of the file, without the header
 * @param expectedRows what the sender said; another number is a finding on row 0
 * @param citizens CPR numbers of the file that can be read, each once; null where the sender said nothing of them
 * @param expectedCitizens what the sender said; another number is a finding on row 0
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
        boolean complete,
        long rows,
        long accepted,
        long quarantined,
        long unchanged,
        long merged,
        @Nullable Long expectedRows,
        @Nullable Long citizens,
        @Nullable Long expectedCitizens,
        long modulus11Deviations,
        @Nullable String failure) {

    static ImportView read(SqlRow row) {
        var staged = row.numberOrNull("rows");
        var rows = staged == null ? 0 : staged;
        var quarantined = row.number("quarantined");
        return new ImportView(
                row.uuid("id"),
                row.text("source"),
                row.code("mode", Mode.class),
                row.code("phase", Phase.class),
                row.flag("dry_run"),
                row.flag("complete"),
                rows,
                rows - quarantined,
                quarantined,
                row.number("unchanged"),
                row.number("merged"),
                row.numberOrNull("expected_rows"),
                row.numberOrNull("citizens"),
                row.numberOrNull("expected_citizens"),
                row.number("modulus11_deviations"),
                row.textOrNull("failure"));
    }
}
