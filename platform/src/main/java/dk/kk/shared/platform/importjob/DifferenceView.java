package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.SqlRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs from what its source delivered before.
 *
 * @param row its number in the file, the header being row 1; null where it is gone
 * @param citizenId null where the source is about no citizen, and of a row that was merged before this was remembered
 * @param key the file's columns that say which thing it is about, without the CPR
 */
@Schema(name = "ImportDifference")
public record DifferenceView(
        DifferenceKind kind, @Nullable Long row, @Nullable UUID citizenId, Map<String, String> key) {

    static DifferenceView read(SqlRow row, ImportLayout layout) {
        return new DifferenceView(
                row.code("kind", DifferenceKind.class),
                row.numberOrNull("row_no"),
                row.uuidOrNull("citizen_id"),
                key(layout, row.text("natural_key")));
    }

    /** Neither the number nor what the swap gave instead of it is shown. */
    private static Map<String, String> key(ImportLayout layout, String naturalKey) {
        var shown = layout.columns().stream()
                .filter(column -> !column.isCpr())
                .map(Column::name)
                .toList();
        var values = EventJson.tree(naturalKey);
        var key = new LinkedHashMap<String, String>();
        for (var i = 0; i < layout.naturalKey().size(); i++) {
            var column = layout.naturalKey().get(i);
            if (shown.contains(column) && !values.get(i).asText().isEmpty()) {
                key.put(column, values.get(i).asText());
            }
        }
        return key;
    }
}
