package dk.kk.shared.notification.openinghours;

import dk.kk.shared.notification.known.Units;
import jakarta.inject.Singleton;

/** The opening hours of a team by its code. */
@Singleton
public class TeamHours {
    private final Units units;
    private final CityHours city;

    TeamHours(Units units, CityHours city) {
        this.units = units;
        this.city = city;
    }

    /** The city's of one that the directory does not know. */
    public OpeningHours of(String team) {
        return units.find(team).map(city::of).orElseGet(city::hours);
    }
}
