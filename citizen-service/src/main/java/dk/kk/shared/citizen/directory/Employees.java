package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who works in which unit. */
@ApplicationScoped
public class Employees implements PanacheRepositoryBase<Employee, String> {

    /** Answers whom it made, moved, or had never told of. */
    private static final String REGISTER = """
            insert into employee as known (code, unit_code, version)
            select code, unit_code, 1 from unnest(?::text[], ?::text[]) as delivered (code, unit_code) order by code
            on conflict (code) do update set unit_code = excluded.unit_code, version = known.version + 1
            where known.unit_code <> excluded.unit_code or known.version = 0
            returning code
            """;

    private static final String NEVER_TOLD = """
            update employee set version = 1 where code in (
                select code from employee where version = 0 order by code limit ? for update skip locked)
            returning code
            """;

    private final Database database;
    private final Outbox outbox;

    Employees(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** @param unitsByEmployee codes of both */
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(Map<String, String> unitsByEmployee, Instant at) {
        var codes = List.copyOf(unitsByEmployee.keySet());
        var units = codes.stream().map(unitsByEmployee::get).toList();
        tell(database.list(REGISTER, row -> row.text("code"), SqlArray.texts(codes), SqlArray.texts(units)), at);
    }

    /** Of the next ones whom the service knew before it told of employees; false when none is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tellNext(int most, Instant at) {
        var untold = database.list(NEVER_TOLD, row -> row.text("code"), most);
        tell(untold, at);
        return !untold.isEmpty();
    }

    private void tell(List<String> codes, Instant at) {
        if (!codes.isEmpty()) {
            var employees =
                    list("from Employee e left join fetch e.absences where e.code in ?1 order by e.code", codes);
            outbox.addAll(employees.stream()
                    .map(employee -> employee.event(Chunk.CAUSE, at))
                    .toList());
        }
    }

    /** @throws RuleViolation {@code not-found} */
    Employee get(String code) {
        return findByIdOptional(code).orElseThrow(() -> unknown(code));
    }

    /** @throws RuleViolation {@code not-found} */
    Employee lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(code));
    }

    private static RuleViolation unknown(String code) {
        return new RuleViolation("not-found", "kind", "employee", "id", code);
    }

    /** Who works in the unit itself, by code. */
    List<Employee> page(String unit, String afterCode, int fetch) {
        return find("unitCode = ?1 and code > ?2 order by code", unit, afterCode)
                .page(0, fetch)
                .list();
    }

    /** Who works in these units, by code, with the days away. */
    public List<Employee> at(Collection<String> units) {
        return list("from Employee e left join fetch e.absences where e.unitCode in ?1 order by e.code", units);
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

    /** @throws RuleViolation {@code deputy-unknown} where nobody of that code works at the administration */
    void requireAt(Administration administration, String deputy) {
        if (!areAt(administration, deputy)) {
            throw new RuleViolation("deputy-unknown", "deputy", deputy, "administration", administration);
        }
    }

    /** Somebody of that code works at the administration. */
    public boolean areAt(Administration administration, String code) {
        return database.first(
                        "select e.code from employee e join unit u on u.code = e.unit_code where e.code = ? and u.administration = ?",
                        row -> row.text("code"),
                        code,
                        administration.name())
                .isPresent();
    }
}
