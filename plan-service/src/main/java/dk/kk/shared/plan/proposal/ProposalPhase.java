package dk.kk.shared.plan.proposal;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a proposal is. Only what the council approved can be implemented.
 *
 * <pre>
 * DRAFT ──► SUBMITTED ◄──► ON_AGENDA ──► APPROVED ─────────────────┐
 *              ▲               ├──────► APPROVED_WITH_CONDITIONS ──┴─► BEING_IMPLEMENTED ──► IMPLEMENTED ──► EVALUATED ⟲
 *              │               ├──────► REJECTED
 *              └── SENT_BACK ◄─┘
 * DRAFT, SUBMITTED, SENT_BACK ──► WITHDRAWN
 * </pre>
 */
@Schema(
        name = "ProposalPhase",
        description =
                "It is written; it waits for a meeting; a meeting is to treat it; what the council said of it; it is carried out; it is in place; the figure before and after was compared; it was withdrawn")
public enum ProposalPhase {
    DRAFT,
    SUBMITTED,
    ON_AGENDA,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED,
    SENT_BACK,
    BEING_IMPLEMENTED,
    IMPLEMENTED,
    EVALUATED,
    WITHDRAWN;

    static final Moves<ProposalPhase> MOVES = Moves.of(ProposalPhase.class)
            .from(DRAFT)
            .to(SUBMITTED, "submitted")
            .to(WITHDRAWN, "withdrawn")
            .from(SUBMITTED)
            .to(ON_AGENDA, "put-on-agenda")
            .to(WITHDRAWN, "withdrawn")
            .from(ON_AGENDA)
            .to(SUBMITTED, "taken-off-agenda")
            .to(APPROVED, "approved")
            .to(APPROVED_WITH_CONDITIONS, "approved-with-conditions")
            .to(REJECTED, "rejected")
            .to(SENT_BACK, "sent-back")
            .from(SENT_BACK)
            .to(SUBMITTED, "submitted")
            .to(WITHDRAWN, "withdrawn")
            .from(APPROVED)
            .to(BEING_IMPLEMENTED, "implementation-started")
            .from(APPROVED_WITH_CONDITIONS)
            .to(BEING_IMPLEMENTED, "implementation-started")
            .from(BEING_IMPLEMENTED)
            .to(IMPLEMENTED, "implemented")
            .from(IMPLEMENTED)
            .to(EVALUATED, "evaluated")
            .from(EVALUATED)
            .to(EVALUATED, "evaluated-again");

    /** @throws RuleViolation {@code proposal-not-written} */
    void requireWritten() {
        if (this != DRAFT && this != SENT_BACK) {
            throw new RuleViolation("proposal-not-written", "phase", this);
        }
    }

    /** Its conditions are met now or never. @throws RuleViolation {@code proposal-not-approved} */
    void requireConditional() {
        if (this != APPROVED_WITH_CONDITIONS && this != BEING_IMPLEMENTED) {
            throw new RuleViolation("proposal-not-approved", "phase", this);
        }
    }
}
