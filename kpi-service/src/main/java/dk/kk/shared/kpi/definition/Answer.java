package dk.kk.shared.kpi.definition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one definition says of one citizen on a day.
 *
 * @param cell null: the citizen stands in none
 * @param nextChangeOn the first later day on which the answer could change without any news; null: never
 */
public record Answer(
        boolean inDenominator,
        boolean inNumerator,
        @Nullable Cell cell,
        Reason reason,
        @Nullable LocalDate nextChangeOn) {}
