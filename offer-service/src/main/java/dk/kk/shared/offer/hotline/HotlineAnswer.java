package dk.kk.shared.offer.hotline;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * No more than a caller at SOF needs to know whom to speak with and how urgent it is: neither what a stop rests on nor who said what
 * in its hearing. SOF's responsible caseworkers read that of the stop itself.
 *
 * @param benefits paid on the day or to be paid, and those that ended in the year before it; the latest first
 * @param stops under way, at most one of each benefit
 */
@Schema(name = "HotlineAnswer")
record HotlineAnswer(UUID citizenId, LocalDate asOf, List<BenefitLine> benefits, List<StopLine> stops) {

    /**
     * @param startedOn the first day
     * @param endedOn the first day without it; null while no end is known
     * @param paid on the day asked about
     */
    @Schema(name = "HotlineBenefit")
    record BenefitLine(
            BenefitType benefitType,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean paid) {}

    /**
     * @param effectiveFrom null until it is decided
     * @param effectiveUntil the last day of a temporary stop, null of others
     * @param answerBy the last day for the citizen's answer and SOF's; null until the hearing is opened
     */
    @Schema(name = "HotlineStop")
    record StopLine(
            UUID stopId,
            BenefitType benefitType,
            StopKind kind,
            Phase phase,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable LocalDate answerBy) {}
}
