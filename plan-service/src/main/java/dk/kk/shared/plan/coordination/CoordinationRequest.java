package dk.kk.shared.plan.coordination;

import static dk.kk.shared.plan.coordination.Phase.ANSWERED;
import static dk.kk.shared.plan.coordination.Phase.ASKED;
import static dk.kk.shared.plan.coordination.Phase.WAIVED;
import static dk.kk.shared.plan.coordination.Phase.WITHDRAWN;

import dk.kk.shared.plan.administration.Administration;
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

/** One side decided something about a shared citizen and asks the other, which answers by a day; {@link Phase} has the lifecycle. */
@Entity
class CoordinationRequest implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    private LocalDate firstAskedOn;

    @Embedded
    private Question question;

    @Embedded
    private Deadline deadline;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Embedded
    private @Nullable Reply reply;

    @Enumerated(EnumType.STRING)
    private @Nullable WaiverReason waiverReason;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalReason;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CoordinationRequest() {}

    private CoordinationRequest(UUID citizenId, Question question, Deadline deadline, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.firstAskedOn = deadline.askedOn();
        this.question = question;
        this.deadline = deadline;
        this.phase = ASKED;
        this.revision = Revision.first(clock);
    }

    static CoordinationRequest ask(UUID citizenId, Question question, Deadline deadline, BusinessClock clock) {
        return new CoordinationRequest(citizenId, question, deadline, clock);
    }

    /** Its cause changed again before anybody answered: the other side is asked about how it is now, by the same day. */
    String renew(Cause cause, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, ASKED);
        question = question.renewedBy(cause);
        return moved(move, clock);
    }

    String answer(Administration by, Reply said, BusinessClock clock) {
        requireSide(question.askedSide(), by);
        var move = Phase.MOVES.move(phase, ANSWERED);
        reply = said;
        return moved(move, clock);
    }

    /** Whoever asked does without. */
    String waive(Administration by, WaiverReason reason, BusinessClock clock) {
        requireSide(question.askingSide(), by);
        var move = Phase.MOVES.move(phase, WAIVED);
        waiverReason = reason;
        return moved(move, clock);
    }

    String withdraw(WithdrawalReason reason, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, WITHDRAWN);
        withdrawalReason = reason;
        return moved(move, clock);
    }

    /**
     * The citizen is shared again: by the same day if it is still to come, or if they were not shared for a day at most, as a merge in
     * two events or a corrected case says: what was overdue is overdue still.
     */
    String askAgain(Deadline anew, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, ASKED);
        var isSame = !deadline.dueOn().isBefore(anew.askedOn())
                || !lastChangedOn().isBefore(anew.askedOn().minusDays(1));
        withdrawalReason = null;
        deadline = isSame ? deadline : anew;
        return moved(move, clock);
    }

    private String moved(Moves.Move<Phase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    private static void requireSide(Administration side, Administration by) {
        if (by != side) {
            throw new RuleViolation("coordination-of-other-side", "administration", side);
        }
    }

    /** Of one that was withdrawn: that day. */
    LocalDate lastChangedOn() {
        return BusinessClock.dayOf(revision.recordedAt());
    }

    boolean isOverdueOn(LocalDate day) {
        return phase == ASKED && day.isAfter(deadline.dueOn());
    }

    Set<Phase> allowedMoves() {
        return Phase.MOVES.allowed(phase);
    }

    UUID id() {
        return id;
    }

    Question question() {
        return question;
    }

    LocalDate firstAskedOn() {
        return firstAskedOn;
    }

    Deadline deadline() {
        return deadline;
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    Reply reply() {
        return reply;
    }

    @Nullable
    WaiverReason waiverReason() {
        return waiverReason;
    }

    @Nullable
    WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(CoordinationRequests.KIND, id);
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
    public CoordinationRequestState state() {
        return CoordinationRequestState.of(this);
    }
}
