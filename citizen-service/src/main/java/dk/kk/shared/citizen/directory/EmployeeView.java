package dk.kk.shared.citizen.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param unitCode of SOF's single entry point, where the caller may not know who works in which of its teams
 * @param absences past, present and to come, by day, without those withdrawn
 */
@Schema(name = "Employee")
record EmployeeView(String code, String unitCode, List<AbsenceView> absences, long version) {

    /**
     * @param from the first day away
     * @param until the last day away
     * @param deputy code of the employee who stands in; null: nobody is named
     */
    @Schema(name = "Absence")
    record AbsenceView(
            UUID absenceId,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}

    static EmployeeView of(Employee employee, String unitCode) {
        var absences = employee.absences().stream()
                .map(absence ->
                        new AbsenceView(absence.absenceId(), absence.firstDay(), absence.lastDay(), absence.deputy()))
                .toList();
        return new EmployeeView(employee.code(), unitCode, absences, employee.version());
    }
}
