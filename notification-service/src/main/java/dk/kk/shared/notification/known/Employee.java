package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who works in a unit, by code. */
public record Employee(String code, String unitCode, List<Absence> absences) {
    public Employee(String code, String unitCode, @Nullable List<Absence> absences) {
        this.code = code;
        this.unitCode = unitCode;
        this.absences = Objects.requireNonNullElse(absences, List.of());
    }

    /** Empty where they are at work. */
    public Optional<Absence> absenceOn(LocalDate day) {
        return absences.stream().filter(absence -> absence.includes(day)).findFirst();
    }
}
