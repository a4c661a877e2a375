package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of the stop.
 *
 * @param ground null, like {@code stopKind} and {@code benefitType}, as long as it was not heard
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 */
public record StopDetails(
        UUID stopId,
        StopPhase stopPhase,
        LocalDate effectiveFrom,
        @Nullable Instant stopDecidedAt,
        Instant stopRecordedAt,
        @Nullable StopGround ground,
        @Nullable StopKind stopKind,
        @Nullable BenefitType benefitType)
        implements AlertDetails {

    /** @param stop with a day */
    static StopDetails of(Stop stop) {
        return new StopDetails(
                stop.stopId(),
                stop.phase(),
                Objects.requireNonNull(stop.effectiveFrom()),
                stop.decidedAt(),
                stop.recordedAt(),
                stop.facts().ground(),
                stop.facts().kind(),
                stop.facts().benefit());
    }

    /** What is stopped, why, where it stands and from which day is news: not that it was recorded once more. */
    @Override
    public boolean addNothingTo(AlertDetails shown) {
        return shown instanceof StopDetails before
                && stopPhase == before.stopPhase
                && effectiveFrom.equals(before.effectiveFrom)
                && ground == before.ground
                && stopKind == before.stopKind
                && benefitType == before.benefitType;
    }
}
