package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.days.Periods;
import java.time.Instant;
import java.util.UUID;

/** Green lines of citizens of whom nothing was said yet. */
final class Lines {
    private Lines() {}

    static CitizenGreenLine of(Periods needs) {
        var citizen = UUID.randomUUID();
        return new CitizenGreenLine(
                CitizenTimelines.none(citizen),
                CitizenTimelines.none(citizen),
                needs,
                Instant.parse("2007-11-30T11:00:00Z"));
    }
}
