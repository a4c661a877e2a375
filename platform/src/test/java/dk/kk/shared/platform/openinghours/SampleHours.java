package dk.kk.shared.platform.openinghours;

import java.util.Map;
import java.util.Set;

/** The city's hours as they are set, without starting anything. */
public final class SampleHours {
    private static final OpeningHoursSettings SETTINGS = new OpeningHoursSettings() {
        @Override
        public Map<String, String> week() {
            return Map.of(
                    "monday", "08:00-15:00",
                    "tuesday", "08:00-15:00",
                    "wednesday", "08:00-15:00",
                    "thursday", "08:00-17:00",
                    "friday", "08:00-14:00");
        }

        @Override
        public Set<String> alsoClosed() {
            return Set.of("--06-05", "--12-24", "--12-31");
        }
    };

    public static final CityHours CITY = new CityHours(SETTINGS, new WorkingDays(SETTINGS));

    private SampleHours() {}
}
