package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.hearing.MissingEvidence.GUIDANCE;
import static dk.kk.shared.offer.hearing.MissingEvidence.HEARING;

import dk.kk.shared.offer.hearing.MissingEvidence;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is looked at before a stop is decided.
 *
 * @param missing what the ground asks for and is not there: without it a manager must say why
 * @param contactAttempts how often either side tried to reach the citizen; asked of no ground
 * @param unseenAnswers of SOF's: no decision before BIF has seen them
 * @param greenLine whether the citizen is on the green line on the day asked about; asked of no ground, it reminds BIF before it decides
 */
@Schema(name = "Checklist")
public record Checklist(Set<MissingEvidence> missing, int contactAttempts, int unseenAnswers, boolean greenLine) {

    static Checklist of(BenefitStop stop, LocalDate day, boolean onGreenLine) {
        var evidence = stop.evidence();
        var unseen = evidence.answers().stream()
                .filter(answer -> answer.seenAt() == null)
                .count();
        var attempts = evidence.contactAttempts().size();
        return new Checklist(missing(stop, day), attempts, (int) unseen, onGreenLine);
    }

    static Set<MissingEvidence> missing(BenefitStop stop, LocalDate day) {
        var terms = stop.terms();
        var evidence = stop.evidence();
        var missing = EnumSet.noneOf(MissingEvidence.class);
        if (terms.ground().needsGuidance() && !evidence.provesGuidance(terms.consideredOn())) {
            missing.add(GUIDANCE);
        }
        if (terms.ground().needsHearing() && !evidence.isHeard(day)) {
            missing.add(HEARING);
        }
        return missing;
    }

    static void requireEvidence(BenefitStop stop, LocalDate day) {
        var missing = missing(stop, day);
        if (missing.contains(GUIDANCE)) {
            throw new RuleViolation("stop-without-guidance", "missing", missing);
        }
        if (missing.contains(HEARING)) {
            throw new RuleViolation("stop-without-hearing", "missing", missing);
        }
    }

    /** What a stop that somebody decided should have rested on and did not. */
    static List<MissingEvidence> missingWhenDecided(BenefitStop stop) {
        var decision = stop.decision();
        var decidedAt = decision == null ? null : decision.decidedAt();
        return decidedAt == null ? List.of() : List.copyOf(missing(stop, BusinessClock.dayOf(decidedAt)));
    }
}
