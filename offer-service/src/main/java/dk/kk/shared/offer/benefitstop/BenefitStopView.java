package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.hearing.ContactAttempt;
import dk.kk.shared.offer.hearing.Guidance;
import dk.kk.shared.offer.hearing.HearingAnswer;
import dk.kk.shared.offer.hearing.MissingEvidence;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param law the provision it rests on, as BIF names it
 * @param dates when what happened, side by side
 * @param effectiveUntil the last day of a temporary stop, null of others
 * @param answerBy the last day for the citizen's answer and SOF's; null until the hearing is opened
 * @param decidedBy null until it is decided
 * @param managersReason why a manager decided it without the evidence it needs
 * @param missing what the decision should have rested on and did not
 * @param discovered nobody registered it: the paying system's postings told that the benefit had ended
 * @param sofAlert what became of SOF's alert about it
 * @param allowedMoves none once the benefit has ended: from there the paying system alone leads on
 */
@Schema(name = "BenefitStop")
public record BenefitStopView(
        UUID id,
        UUID citizenId,
        UUID benefitId,
        BenefitType benefitType,
        Ground ground,
        StopKind kind,
        @Nullable String law,
        Phase phase,
        LocalDate consideredOn,
        StopDates dates,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable Guidance guidance,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate citizenHeardOn,
        List<ContactAttempt> contactAttempts,
        List<HearingAnswer> answers,
        @Nullable DecidedBy decidedBy,
        @Nullable String managersReason,
        List<MissingEvidence> missing,
        Origin origin,
        boolean discovered,
        SofAlertView sofAlert,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(
            Phase.class, BenefitStopResource.class, StopDecisionResource.class, StopEvidenceResource.class);

    static BenefitStopView of(BenefitStop stop, Principal caller) {
        var terms = stop.terms();
        var decision = Optional.ofNullable(stop.decision());
        var evidence = stop.evidence();
        return new BenefitStopView(
                stop.id(),
                stop.citizenId(),
                terms.benefitId(),
                terms.benefitType(),
                terms.ground(),
                terms.kind(),
                terms.law(),
                stop.phase(),
                terms.consideredOn(),
                StopDates.of(stop),
                decision.map(Decision::decidedAt).orElse(null),
                stop.effectiveFrom(),
                decision.map(Decision::effectiveUntil).orElse(null),
                evidence.guidance(),
                evidence.answerBy(),
                evidence.citizenHeardOn(),
                evidence.contactAttempts(),
                evidence.answers().stream()
                        .map(answer -> answer.asSeenBy(caller))
                        .toList(),
                decision.map(Decision::decidedBy).orElse(null),
                decision.map(Decision::managersReason).orElse(null),
                Checklist.missingWhenDecided(stop),
                terms.origin(),
                terms.discovered(),
                SofAlertView.of(stop),
                stop.phase() == Phase.BENEFIT_ENDED
                        ? List.of()
                        : MOVES.from(stop.phase(), stop.allowedMoves(), caller, stop.id()),
                stop.version());
    }
}
