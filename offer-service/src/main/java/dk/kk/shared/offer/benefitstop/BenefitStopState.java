package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.hearing.AnswerCode;
import dk.kk.shared.offer.hearing.ContactAttempt;
import dk.kk.shared.offer.hearing.HearingAnswer;
import dk.kk.shared.offer.hearing.MissingEvidence;
import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of a benefit stop, as other services may know it; the envelope says what happened and which version. Add fields; never rename or remove one. */
record BenefitStopState(
        UUID stopId,
        UUID citizenId,
        UUID benefitId,
        BenefitType benefitType,
        Ground ground,
        StopKind kind,
        Phase phase,
        LocalDate consideredOn,
        LocalDate eventOn,
        @Nullable LocalDate answerBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        Instant registeredAt,
        Origin origin,
        boolean discovered,
        boolean decidedElsewhere,
        List<MissingEvidence> missing,
        List<ContactAttempt> contactAttempts,
        List<Answer> answers) {
    static BenefitStopState of(BenefitStop stop) {
        var terms = stop.terms();
        var decision = stop.decision();
        return new BenefitStopState(
                stop.id(),
                stop.citizenId(),
                terms.benefitId(),
                terms.benefitType(),
                terms.ground(),
                terms.kind(),
                stop.phase(),
                terms.consideredOn(),
                terms.eventOn(),
                stop.evidence().answerBy(),
                decision == null ? null : decision.decidedAt(),
                stop.effectiveFrom(),
                decision == null ? null : decision.effectiveUntil(),
                terms.registeredAt(),
                terms.origin(),
                terms.discovered(),
                decision != null && decision.decidedBy() == DecidedBy.ELSEWHERE,
                Checklist.missingWhenDecided(stop),
                stop.evidence().contactAttempts(),
                stop.evidence().answers().stream().map(Answer::of).toList());
    }

    /** SOF's answer, without what it tells of health. */
    record Answer(
            AnswerCode.Told code,
            String team,
            Instant answeredAt,
            boolean late,
            @Nullable Instant seenAt) {
        static Answer of(HearingAnswer answer) {
            return new Answer(answer.code().told(), answer.team(), answer.answeredAt(), answer.late(), answer.seenAt());
        }
    }
}
