package dk.kk.shared.notification.openinghours;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.notification.known.Unit;
import dk.kk.shared.notification.known.Units;
import dk.kk.shared.platform.openinghours.CityHours;
import dk.kk.shared.platform.openinghours.OpeningHours;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;

/** The opening hours of teams by their codes. */
@Singleton
public class TeamHours {
    private final Units units;
    private final CityHours city;

    TeamHours(Units units, CityHours city) {
        this.units = units;
        this.city = city;
    }

    /** Of many, read at once. */
    public Function<String, OpeningHours> of(Set<String> teams) {
        var known = units.of(teams).stream().collect(toMap(Unit::code, unit -> city.orOwn(unit.week())));
        return team -> known.getOrDefault(team, city.hours());
    }

    /** The city's of one that the directory does not know. */
    public OpeningHours of(String team) {
        return of(Set.of(team)).apply(team);
    }
}
