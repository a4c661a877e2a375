package dk.kk.shared.plan.needed;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shared citizen who must be offered a social action plan, and why.
 *
 * @param inEffort in the longer-term effort today: such citizens come first
 * @param effortSince the first day in the effort, where that is a reason: no plan was declined since
 * @param neededOn the day on which the need was established
 * @param planId the plan that is registered as needed
 * @param offerAgainOn the day on which a plan was to be offered again to who declined one
 */
@Schema(name = "NeededPlan")
public record NeededPlan(
        UUID citizenId,
        boolean inEffort,
        @Nullable LocalDate effortSince,
        @Nullable LocalDate neededOn,
        @Nullable UUID planId,
        @Nullable LocalDate offerAgainOn) {

    NeededKey key() {
        var since = Stream.of(effortSince, neededOn, offerAgainOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new NeededKey(!inEffort, since, citizenId);
    }
}
