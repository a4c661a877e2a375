package dk.kk.shared.offer.benefitstop;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When it happened, was decided, came into our books and reached SOF: a late registration shows.
 *
 * @param eventOn when that happened or was left undone which the stop rests on
 * @param decidedAt null until it is decided, and where nobody decided it
 * @param registeredAt when the stop came into our books, business time
 * @param sofToldAt when SOF's alert was raised, business time; null as long as that was not heard
 * @param sofActedAt when SOF said what it did about it
 * @param retroactive it takes effect on a day before its decision
 */
@Schema(name = "StopDates")
public record StopDates(
        LocalDate eventOn,
        @Nullable Instant decidedAt,
        Instant registeredAt,
        @Nullable Instant sofToldAt,
        @Nullable Instant sofActedAt,
        boolean retroactive) {
    static StopDates of(BenefitStop stop) {
        var decision = stop.decision();
        var sof = stop.sofSide();
        return new StopDates(
                stop.terms().eventOn(),
                decision == null ? null : decision.decidedAt(),
                stop.terms().registeredAt(),
                sof.raisedAt(),
                sof.lastActedAt(),
                decision != null && decision.isRetroactive());
    }
}
