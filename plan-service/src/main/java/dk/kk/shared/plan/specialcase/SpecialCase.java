package dk.kk.shared.plan.specialcase;

import static dk.kk.shared.plan.specialcase.SpecialCasePhase.REFERRED;
import static dk.kk.shared.plan.specialcase.SpecialCasePhase.RESOLVED;
import static dk.kk.shared.plan.specialcase.SpecialCasePhase.RETURNED;
import static dk.kk.shared.plan.specialcase.SpecialCasePhase.TAKEN;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two sides cannot settle for a citizen, before the special unit; {@link SpecialCasePhase} has the lifecycle. */
@Entity
class SpecialCase implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Embedded
    private Referral referral;

    @Enumerated(EnumType.STRING)
    private SpecialCasePhase phase;

    private LocalDate queuedOn;
    private @Nullable String takenBy;

    @Enumerated(EnumType.STRING)
    private @Nullable OverCapacityReason overCapacityReason;

    @Enumerated(EnumType.STRING)
    private @Nullable ReturnReason returnReason;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private @Nullable LocalDate closedOn;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SpecialCase() {}

    private SpecialCase(UUID citizenId, Referral referral, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.referral = referral;
        this.queuedOn = referral.referredOn();
        this.phase = REFERRED;
        this.revision = Revision.first(clock);
    }

    static SpecialCase refer(UUID citizenId, Referral referral, BusinessClock clock) {
        return new SpecialCase(citizenId, referral, clock);
    }

    /** @param member as the audit names them: not all of the unit stand in the directory */
    String take(String member, @Nullable OverCapacityReason why, BusinessClock clock) {
        var move = SpecialCasePhase.MOVES.move(phase, TAKEN);
        takenBy = member;
        overCapacityReason = why;
        return moved(move, clock);
    }

    /** Back into the queue, where it stood: also by a colleague, as the member may be ill. */
    String release(BusinessClock clock) {
        var move = SpecialCasePhase.MOVES.move(phase, REFERRED);
        if (phase != TAKEN) {
            throw new RuleViolation("special-case-not-taken", "phase", phase);
        }
        return freed(move, clock);
    }

    /** @throws RuleViolation {@code special-case-of-other-member} of one that somebody else works on */
    String giveBack(String member, ReturnReason reason, BusinessClock clock) {
        var move = SpecialCasePhase.MOVES.move(phase, RETURNED);
        requireHolder(member);
        returnReason = reason;
        closedOn = clock.today();
        return freed(move, clock);
    }

    /** @throws RuleViolation {@code special-case-of-other-member} */
    String resolve(String member, CaseOutcome how, BusinessClock clock) {
        var move = SpecialCasePhase.MOVES.move(phase, RESOLVED);
        requireHolder(member);
        outcome = how;
        closedOn = clock.today();
        return freed(move, clock);
    }

    /** It waits anew, from today. */
    String reopen(BusinessClock clock) {
        var move = SpecialCasePhase.MOVES.move(phase, REFERRED);
        if (phase == TAKEN) {
            throw new RuleViolation("special-case-not-closed", "phase", phase);
        }
        returnReason = null;
        outcome = null;
        closedOn = null;
        queuedOn = clock.today();
        return moved(move, clock);
    }

    /** What somebody works on is put back by a colleague, and settled by nobody else. */
    Set<SpecialCasePhase> allowedMoves(String member) {
        var allowed = SpecialCasePhase.MOVES.allowed(phase);
        if (takenBy != null && !takenBy.equals(member)) {
            allowed.removeAll(Set.of(RETURNED, RESOLVED));
        }
        return allowed;
    }

    private void requireHolder(String member) {
        if (takenBy != null && !takenBy.equals(member)) {
            throw new RuleViolation("special-case-of-other-member");
        }
    }

    private String freed(Moves.Move<SpecialCasePhase> move, BusinessClock clock) {
        takenBy = null;
        overCapacityReason = null;
        return moved(move, clock);
    }

    private String moved(Moves.Move<SpecialCasePhase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    UUID id() {
        return id;
    }

    Referral referral() {
        return referral;
    }

    SpecialCasePhase phase() {
        return phase;
    }

    LocalDate queuedOn() {
        return queuedOn;
    }

    @Nullable
    String takenBy() {
        return takenBy;
    }

    @Nullable
    OverCapacityReason overCapacityReason() {
        return overCapacityReason;
    }

    @Nullable
    ReturnReason returnReason() {
        return returnReason;
    }

    @Nullable
    CaseOutcome outcome() {
        return outcome;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(SpecialCases.KIND, id);
    }

    @Override
    public UUID citizenId() {
        return citizenId;
    }

    @Override
    public long version() {
        return revision.version();
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    @Override
    public SpecialCaseState state() {
        return SpecialCaseState.of(this);
    }
}
