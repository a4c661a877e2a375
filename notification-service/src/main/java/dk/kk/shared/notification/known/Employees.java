package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works where, and who is away when. */
@ApplicationScoped
public class Employees {

    public static final StreamKind KIND = new StreamKind("citizen", "employee");

    private final Database database;

    Employees(Database database) {
        this.database = database;
    }

    void keep(List<HeardEvent> heard) {
        database.batch(
                """
                insert into employee (code, unit_code, absences) values (?, ?, ?)
                on conflict (code) do update set unit_code = excluded.unit_code, absences = excluded.absences
                """,
                heard.stream().map(event -> event.state(Employee.class)).toList(),
                employee -> new @Nullable Object[] {
                    employee.code(), employee.unitCode(), EventJson.write(employee.absences())
                });
    }

    /** Those of these units, by code. */
    public List<Employee> of(Collection<String> units) {
        return database.list(
                "select * from employee where unit_code = any (?) order by code",
                row -> new Employee(
                        row.text("code"),
                        row.text("unit_code"),
                        List.of(EventJson.read(EventJson.tree(row.text("absences")), Absence[].class))),
                SqlArray.texts(units));
    }

    /** Whether anybody was heard of: before that, no team is known to be without people. */
    public boolean anyHeard() {
        return !database.list("select 1 from employee limit 1", row -> row.number("?column?"))
                .isEmpty();
    }

    /** The units in which these work, as far as they were heard. */
    public List<String> unitsOf(Collection<String> employees) {
        return database.list(
                "select distinct unit_code from employee where code = any (?)",
                row -> row.text("unit_code"),
                SqlArray.texts(employees));
    }
}
