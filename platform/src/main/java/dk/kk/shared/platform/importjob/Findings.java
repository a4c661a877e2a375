package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.imports.Finding;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wrong with which rows of an import. */
@Singleton
class Findings {
    private static final String FIRST_PAGE = "-1:0";
    private static final String ADD = """
            insert into import_finding (import_id, row_no, column_name, code, arguments, content, citizen_id, natural_key)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;
    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    /** @param citizen whose row it is, where that is known: audited when read */
    record Found(FindingView view, @Nullable UUID citizen) {}

    /**
     * @param content the row without its CPR
     * @param key its natural key
     */
    record NewFinding(
            Finding finding,
            Map<String, String> content,
            @Nullable UUID citizen,
            @Nullable String key) {}

    void add(UUID id, List<NewFinding> found) {
        database.batch(ADD, found, of -> new @Nullable Object[] {
            id,
            of.finding().row(),
            of.finding().column(),
            of.finding().code(),
            EventJson.write(of.finding().arguments()),
            EventJson.write(of.content()),
            of.citizen(),
            of.key()
        });
    }

    void addToFile(UUID id, RuleViolation reason) {
        var ofFile = new Finding(0, null, reason.code(), reason.arguments());
        add(id, List.of(new NewFinding(ofFile, Map.of(), null, null)));
    }

    /** By row. */
    List<Found> list(UUID id, PageRequest page) {
        var after = position(page.after() == null ? FIRST_PAGE : page.after());
        return database.list(
                "select * from import_finding where import_id = ? and (row_no, id) > (?, ?) order by row_no, id limit ?",
                row -> new Found(FindingView.read(row), row.uuidOrNull("citizen_id")),
                id,
                after[0],
                after[1],
                page.fetch());
    }

    private static Long[] position(String cursor) {
        try {
            var parts = cursor.split(":", 2);
            return new Long[] {Long.valueOf(parts[0]), Long.valueOf(parts[1])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
