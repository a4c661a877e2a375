package dk.kk.shared.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer of the catalogue; what it counts as decides the activation rate, the flag decides goal 3. */
record Offer(
        String code,
        String name,
        Provider provider,
        String administration,
        String countsAs,
        boolean countsForGoal3,
        int weeklyHours,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean countsInTheRate() {
        return !countsAs.equals("NONE");
    }

    Row row() {
        return Row.of(
                Layout.OFFERS,
                code,
                name,
                provider.name(),
                provider.code(),
                administration,
                countsAs,
                countsForGoal3,
                weeklyHours,
                validFrom,
                validTo);
    }
}
