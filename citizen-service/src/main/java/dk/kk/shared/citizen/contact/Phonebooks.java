package dk.kk.shared.citizen.contact;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.citizen.directory.Absence;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Employee;
import dk.kk.shared.citizen.directory.Employees;
import dk.kk.shared.citizen.directory.Phone;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.Unit;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.platform.openinghours.CityHours;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An administration's directory as the caller may use it. */
@Singleton
class Phonebooks {
    private final Units units;
    private final Employees employees;
    private final VisibleTeams visible;
    private final CityHours city;
    private final ContactSettings settings;

    Phonebooks(Units units, Employees employees, VisibleTeams visible, CityHours city, ContactSettings settings) {
        this.units = units;
        this.employees = employees;
        this.visible = visible;
        this.city = city;
        this.settings = settings;
    }

    /** @param responsible for a citizen; empty: nobody is */
    Phonebook of(Administration side, Optional<ResponsibleTeam> responsible, LocalDate today) {
        var teams = responsible.stream().map(ResponsibleTeam::team).toList();
        var own = units.around(teams).stream()
                .filter(unit -> unit.administration() == side)
                .collect(toMap(Unit::code, identity()));
        var offices = own.values().stream().collect(toMap(Unit::code, unit -> office(unit, own.get(unit.centre()))));
        var staff = employees.at(teams).stream()
                .map(employee -> colleague(employee, today))
                .toList();
        return new Phonebook(
                side, offices, staff, entryPoint(side, own, offices), specialUnit(), visible.isOpenTo(side));
    }

    private @Nullable Office entryPoint(Administration side, Map<String, Unit> units, Map<String, Office> offices) {
        return switch (side) {
            case BIF -> always("HOTLINE", "Hotline", settings.hotline());
            case SOF ->
                units.values().stream()
                        .filter(unit -> unit.entry().entryPoint())
                        .map(unit -> offices.get(unit.code()))
                        .findFirst()
                        .orElse(null);
        };
    }

    private Office specialUnit() {
        return always("SPECIAL-UNIT", "Specialenheden", settings.specialUnit());
    }

    /** An office that the directory does not know; it keeps the city's hours. */
    private Office always(String code, String name, String phone) {
        return new Office(code, name, Phone.of(phone).digits(), city.hours(), _ -> false);
    }

    private Office office(Unit unit, @Nullable Unit centre) {
        var hours = city.orOwn(unit.hours().week());
        return new Office(unit.code(), unit.entry().name(), phone(unit, centre), hours, unit.hours()::isClosedOn);
    }

    /** The entry point never answers at a centre's: whether that is among the units read depends on the citizen's team. */
    private String phone(Unit unit, @Nullable Unit centre) {
        if (unit.phone() != null) {
            return unit.phone();
        }
        if (!unit.entry().entryPoint() && centre != null && centre.phone() != null) {
            return centre.phone();
        }
        var putsThrough = unit.administration() == Administration.BIF ? settings.hotline() : settings.entryPoint();
        return Phone.of(putsThrough).digits();
    }

    private static Colleague colleague(Employee employee, LocalDate today) {
        var absence = employee.absenceOn(today);
        return new Colleague(
                employee.code(),
                employee.unitCode(),
                absence.map(Absence::lastDay).orElse(null),
                absence.map(Absence::deputy).orElse(null));
    }
}
