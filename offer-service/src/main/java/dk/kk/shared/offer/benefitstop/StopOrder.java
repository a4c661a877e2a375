package dk.kk.shared.offer.benefitstop;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stop that another of BIF's systems has decided.
 *
 * @param law the provision it rests on, as BIF names it
 * @param eventOn when that happened or was left undone which it rests on; the day of the decision or of the effect, whichever is earlier, where none is named
 * @param effectiveUntil the last day of a temporary stop, null of others
 */
@Schema(name = "StopOrder")
public record StopOrder(
        @NotNull UUID benefitId,
        @NotNull Ground ground,
        @NotNull StopKind kind,
        @Nullable @Size(max = 100) String law,
        @Nullable LocalDate eventOn,
        @NotNull LocalDate decidedOn,
        @NotNull LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    StopTerms.Reason reason() {
        return new StopTerms.Reason(ground, kind, law, eventOn == null ? firstDay() : eventOn);
    }

    private LocalDate firstDay() {
        return effectiveFrom.isBefore(decidedOn) ? effectiveFrom : decidedOn;
    }

    Decision.Days days() {
        return new Decision.Days(effectiveFrom, effectiveUntil);
    }
}
