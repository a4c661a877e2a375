package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.days.Period;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which correction should never have been made.
 *
 * @param validFrom the first of the days that were corrected
 * @param validTo as it was corrected; null: from validFrom on
 */
public record WithdrawCorrection(
        @NotNull LocalDate validFrom, @Nullable LocalDate validTo) {
    public Period days() {
        return new Period(validFrom, validTo);
    }
}
