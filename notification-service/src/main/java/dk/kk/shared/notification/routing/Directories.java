package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Employees;
import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.notification.known.Units;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.CityHours;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The directory as it is now. Who routes shares its lock, who is about to change it holds it alone, so that no alert is routed by a
 * directory that another instance is just replacing.
 */
@Singleton
public class Directories {
    private final Units units;
    private final Employees employees;
    private final CityHours city;
    private final RoutingSettings settings;
    private final BusinessClock clock;
    private final Database database;

    Directories(
            Units units,
            Employees employees,
            CityHours city,
            RoutingSettings settings,
            BusinessClock clock,
            Database database) {
        this.units = units;
        this.employees = employees;
        this.city = city;
        this.settings = settings;
        this.clock = clock;
        this.database = database;
    }

    /** Of these teams; it stays the same until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Directory of(Collection<String> teams) {
        var found = units.routed(teams);
        var staff = employees.of(found.stream().map(Unit::code).toList());
        return new Directory(
                found, staff, !staff.isEmpty() || employees.anyHeard(), clock.today(), city, settings.specialUnit());
    }

    /** From now on nobody routes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        database.run("select pg_advisory_xact_lock(hashtext('entry-point'))");
    }

    /** Where alerts stand that may go elsewhere by what is heard of these units and employees, as the directory is now. */
    public Set<String> touchedBy(Collection<String> heardUnits, Collection<String> heardEmployees) {
        var touched = new HashSet<>(heardUnits);
        touched.addAll(employees.unitsOf(heardEmployees));
        touched.addAll(units.above(touched));
        touched.addAll(units.entryPoints());
        touched.add(settings.specialUnit());
        return touched;
    }
}
