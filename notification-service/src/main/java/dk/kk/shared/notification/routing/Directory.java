package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Employee;
import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.platform.openinghours.CityHours;
import dk.kk.shared.platform.openinghours.OpeningHours;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to somebody: caseworker, deputy, team, centre, entry point, special unit. It never ends at nobody.
 *
 * @param units those that may be asked for, the units above them and the entry points
 * @param employees of those units
 * @param staffKnown false until any employee was heard of: then no team is known to be empty
 * @param today absences and closures are those of this day
 * @param specialUnit the code at which the special unit's alerts stand
 */
public record Directory(
        List<Unit> units,
        List<Employee> employees,
        boolean staffKnown,
        LocalDate today,
        CityHours city,
        String specialUnit) {

    /** @param caseworker by employee code; null where none is named */
    Addressee to(Administration administration, String team, @Nullable String caseworker) {
        return unit(administration, team)
                .map(unit -> within(unit, caseworker))
                .orElseGet(() -> new Addressee(
                        team, caseworker, caseworker == null ? RoutedTo.TEAM : RoutedTo.CASEWORKER, city.hours()));
    }

    boolean knows(Administration administration, String team) {
        return unit(administration, team).isPresent();
    }

    boolean hasEntryPoint(Administration administration) {
        return entryPointOf(administration).isPresent();
    }

    private Optional<Unit> entryPointOf(Administration administration) {
        return units.stream()
                .filter(unit -> unit.administration() == administration && unit.entryPoint())
                .findFirst();
    }

    /** Where nobody of the administration has the citizen. */
    Addressee entryPoint(Administration administration) {
        return entryPointOf(administration)
                .map(unit -> new Addressee(unit.code(), null, RoutedTo.ENTRY_POINT, hours(unit)))
                .orElseGet(this::toSpecialUnit);
    }

    Addressee toSpecialUnit() {
        return new Addressee(specialUnit, null, RoutedTo.SPECIAL_UNIT, city.hours());
    }

    private Addressee within(Unit team, @Nullable String caseworker) {
        if (!team.isClosedOn(today)) {
            var person = person(team, caseworker);
            if (person.isPresent()) {
                return person.get();
            }
            if (isStaffed(team)) {
                return new Addressee(team.code(), null, RoutedTo.TEAM, hours(team));
            }
        }
        return Optional.ofNullable(team.parentCode())
                .flatMap(centre -> unit(team.administration(), centre))
                .filter(centre -> !centre.isClosedOn(today))
                .map(centre -> new Addressee(centre.code(), null, RoutedTo.CENTRE, hours(centre)))
                .orElseGet(() -> entryPoint(team.administration()));
    }

    /** The caseworker, or the first in the row of deputies who is there; none who works elsewhere by now. */
    private Optional<Addressee> person(Unit team, @Nullable String caseworker) {
        if (caseworker != null && !staffKnown) {
            return Optional.of(new Addressee(team.code(), caseworker, RoutedTo.CASEWORKER, hours(team)));
        }
        var asked = new HashSet<String>();
        var code = caseworker;
        while (code != null && asked.add(code)) {
            var employee = employee(team, code);
            if (employee.isEmpty()) {
                return Optional.empty();
            }
            var absence = employee.get().absenceOn(today);
            if (absence.isEmpty()) {
                var routedTo = code.equals(caseworker) ? RoutedTo.CASEWORKER : RoutedTo.DEPUTY;
                return Optional.of(new Addressee(team.code(), code, routedTo, hours(team)));
            }
            code = absence.get().deputy();
        }
        return Optional.empty();
    }

    private boolean isStaffed(Unit team) {
        return team.entryPoint()
                || !staffKnown
                || employees.stream().anyMatch(employee -> employee.unitCode().equals(team.code()));
    }

    private Optional<Employee> employee(Unit team, String code) {
        return employees.stream()
                .filter(employee ->
                        employee.code().equals(code) && employee.unitCode().equals(team.code()))
                .findFirst();
    }

    private Optional<Unit> unit(Administration administration, String code) {
        return units.stream()
                .filter(unit ->
                        unit.administration() == administration && unit.code().equals(code))
                .findFirst();
    }

    private OpeningHours hours(Unit unit) {
        return city.orOwn(unit.week());
    }
}
