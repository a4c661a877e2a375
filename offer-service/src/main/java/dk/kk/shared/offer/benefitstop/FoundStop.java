package dk.kk.shared.offer.benefitstop;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.benefit.PaymentChange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop that the paying system shows and nobody registered: the benefit has ended, or is paid in part.
 *
 * @param from the first day without it, or on which it is reduced
 */
public record FoundStop(UUID benefitId, StopKind kind, LocalDate from) {

    static Optional<FoundStop> of(PaymentChange change) {
        var benefit = change.benefit();
        if (change.endsEarlier()) {
            return Optional.of(new FoundStop(
                    benefit.id(), StopKind.STOP, requireNonNull(benefit.paid().endedOn())));
        }
        return Optional.ofNullable(change.fallsFrom())
                .filter(_ -> benefit.paid().endedOn() == null)
                .map(day -> new FoundStop(benefit.id(), StopKind.REDUCTION, day));
    }

    /** With the day on which it is so by now; empty when it is so no more. */
    Optional<FoundStop> asShownBy(Benefit benefit) {
        return Optional.ofNullable(day(benefit)).map(day -> new FoundStop(benefitId, kind, day));
    }

    private @Nullable LocalDate day(Benefit benefit) {
        return switch (kind) {
            case STOP, TEMPORARY -> benefit.paid().endedOn();
            case REDUCTION -> benefit.paid().reducedFrom();
        };
    }
}
