package dk.kk.shared.platform.importjob;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.Problem.BothTexts;
import dk.kk.shared.platform.problem.Texts;
import dk.kk.shared.platform.sql.SqlRow;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a row breaks.
 *
 * @param id rises within an import
 * @param row its number in the file, the header being row 1; 0 = the file as a whole
 * @param column null = the row as a whole
 * @param content the row without its CPR, by column; empty where the row could not be split into fields
 */
@Schema(name = "ImportFinding")
public record FindingView(
        long id,
        long row,
        @Nullable String column,
        String code,
        Map<String, Object> arguments,
        BothTexts texts,
        Map<String, Object> content) {

    static FindingView read(SqlRow row) {
        var code = row.text("code");
        var arguments = map(row.text("arguments"));
        var texts = Texts.of(code, arguments);
        return new FindingView(
                row.number("id"),
                row.number("row_no"),
                row.textOrNull("column_name"),
                code,
                arguments,
                new BothTexts(texts.getOrDefault("da", code), texts.getOrDefault("en", code)),
                map(row.text("content")));
    }

    private static Map<String, Object> map(String json) {
        return EventJson.MAPPER.convertValue(EventJson.tree(json), new TypeReference<>() {});
    }
}
