package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's number is another one.
 *
 * @param validFrom its first day; null only where the current number was wrongly registered: it takes that one's place
 */
public record NumberChange(Cpr number, @Nullable LocalDate validFrom, NumberReason reason) {}
