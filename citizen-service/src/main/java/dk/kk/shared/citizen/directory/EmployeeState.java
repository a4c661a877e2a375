package dk.kk.shared.citizen.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee as other services may know one: by code, with no name. Add fields; never rename or remove one. */
record EmployeeState(String code, String unitCode, List<AbsentDays> absences) {

    /** @param until still away on it */
    record AbsentDays(
            UUID absenceId,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}

    static EmployeeState of(Employee employee) {
        var absences = employee.absences().stream()
                .map(absence ->
                        new AbsentDays(absence.absenceId(), absence.firstDay(), absence.lastDay(), absence.deputy()))
                .toList();
        return new EmployeeState(employee.code(), employee.unitCode(), absences);
    }
}
