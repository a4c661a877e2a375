package dk.kk.shared.offer.counting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an offer counts as the same.
 *
 * @param from the first of them; the first period holds on all earlier days too
 * @param to the first day of the next period; null: until further notice
 */
@Schema(name = "CountingPeriod")
public record CountingPeriod(LocalDate from, @Nullable LocalDate to, CountsAs countsAs, boolean countsForGoal3) {

    Counts counts() {
        return new Counts(countsAs, countsForGoal3);
    }
}
