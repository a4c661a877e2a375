package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works in which unit. */
@ApplicationScoped
public class Employees {
    private static final String REGISTER = """
            insert into employee (code, unit_code) values (?, ?)
            on conflict (code) do update set unit_code = excluded.unit_code
            """;

    private final Database database;

    Employees(Database database) {
        this.database = database;
    }

    /** @param unitsByEmployee codes of both */
    public void register(Map<String, String> unitsByEmployee) {
        database.batch(REGISTER, unitsByEmployee.entrySet(), employee ->
                new @Nullable Object[] {employee.getKey(), employee.getValue()});
    }

    /** @throws RuleViolation {@code caseworker-unknown} where nobody of that code works in the team */
    void requireIn(String team, String caseworker) {
        var found = database.first(
                "select code from employee where code = ? and unit_code = ?",
                row -> row.text("code"),
                caseworker,
                team);
        if (found.isEmpty()) {
            throw new RuleViolation("caseworker-unknown", "caseworker", caseworker, "unit", team);
        }
    }
}
