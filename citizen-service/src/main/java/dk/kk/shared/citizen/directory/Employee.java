package dk.kk.shared.citizen.directory;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** Somebody who works in a unit, known by a code alone, and when he or she is away. */
@Entity
public class Employee {

    @Id
    private String code;

    private String unitCode;

    private long version;

    @ElementCollection
    @CollectionTable(name = "absence", joinColumns = @JoinColumn(name = "employee_code"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a page and an import read those of many employees at once
    private List<Absence> absences = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Employee() {}

    Employee(String code, String unitCode) {
        this.code = code;
        this.unitCode = unitCode;
        this.version = 1;
    }

    /**
     * The deputy may be away on the same days, and name this employee in turn.
     *
     * @throws RuleViolation {@code deputy-is-absent-person}, {@code absence-overlaps}
     */
    void stayAway(Absence absence) {
        if (code.equals(absence.deputy())) {
            throw new RuleViolation("deputy-is-absent-person", "employee", code);
        }
        absences().stream().filter(absence::overlaps).findFirst().ifPresent(other -> {
            throw new RuleViolation("absence-overlaps", "from", other.firstDay(), "until", other.lastDay());
        });
        absences.add(absence);
        version++;
    }

    /** @throws RuleViolation {@code not-found} for what is none of the employee's, or is withdrawn already */
    void withdraw(UUID absenceId) {
        var standing = absences().stream()
                .filter(absence -> absence.absenceId().equals(absenceId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "absence", "id", absenceId));
        absences.set(absences.indexOf(standing), standing.asWithdrawn());
        version++;
    }

    /** @throws RuleViolation {@code absence-not-yours} for all but the employee and who leads the employee's unit */
    void requireSpokenForBy(Caller caller, Unit unit, VisibleTeams visible) {
        if (!code.equals(caller.employee()) && !unit.isLedBy(caller)) {
            throw new RuleViolation("absence-not-yours", "employee", code, "unit", visible.workplace(unit));
        }
    }

    /** @param cause a code: {@code imported} */
    Event event(String cause, Instant at) {
        var type = version == 1 ? "employee.registered" : "employee.changed";
        return Event.of(type, new StreamRef("employee", code), version, null, cause, at, EmployeeState.of(this));
    }

    /** Those that hold, by day. */
    List<Absence> absences() {
        return absences.stream()
                .filter(absence -> !absence.withdrawn())
                .sorted(comparing(Absence::firstDay))
                .toList();
    }

    /** Empty where the employee is at work. */
    public Optional<Absence> absenceOn(LocalDate day) {
        return absences().stream().filter(absence -> absence.includes(day)).findFirst();
    }

    public String code() {
        return code;
    }

    public String unitCode() {
        return unitCode;
    }

    long version() {
        return version;
    }
}
