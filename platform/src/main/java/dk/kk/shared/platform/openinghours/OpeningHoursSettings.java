package dk.kk.shared.platform.openinghours;

import io.smallrye.config.ConfigMapping;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The hours of a unit that the directory gives none. The defaults are ours. */
@ConfigMapping(prefix = "shared.opening-hours")
public interface OpeningHoursSettings {
    /** By weekday in lower case: {@code 08:00-15:00}. A weekday that is left out is closed. */
    Map<String, String> week();

    /** Days of the year, {@code --12-24}, on which the city is closed beside the public holidays. */
    Set<String> alsoClosed();

    default DayOfWeek day(String key) {
        return DayOfWeek.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
