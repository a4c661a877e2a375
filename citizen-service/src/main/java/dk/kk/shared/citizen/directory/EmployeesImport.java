package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;

/** The organisation's staff, by the codes their tokens and the cases name them by. */
@Singleton
class EmployeesImport implements ImportLayout {
    private static final String UNIT_KNOWN = """
            select row_no, 'unit_code', 'unit-unknown', jsonb_build_object('unit', unit_code)
            from staged where not exists (select from unit where code = unit_code)
            """;

    private final Employees employees;
    private final BusinessClock clock;

    EmployeesImport(Employees employees, BusinessClock clock) {
        this.employees = employees;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("employee_code", 40).required(),
                Column.text("unit_code", 40).required());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("employee_code");
    }

    @Override
    public List<String> rules() {
        return List.of(UNIT_KNOWN);
    }

    @Override
    public void merge(Chunk chunk) {
        var units = new LinkedHashMap<String, String>();
        chunk.rows().forEach(row -> units.put(row.text("employee_code"), row.text("unit_code")));
        employees.register(units, clock.instant());
    }
}
