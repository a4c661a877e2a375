package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One side clarifies how much a citizen can work; that side alone says how it goes. {@link ClarificationPhase} has the lifecycle. */
@Entity
class Clarification implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration side;

    @Enumerated(EnumType.STRING)
    private ClarificationPhase phase;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "clarification_row", joinColumns = @JoinColumn(name = "clarification_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list reads those of many at once
    private List<RecordedClarification> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Clarification() {}

    private Clarification(UUID citizenId, Administration side, ClarificationStanding standing, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.side = side;
        this.phase = standing.phase();
        this.revision = Revision.first(clock);
        rows.add(new RecordedClarification(standing, recordedAt()));
    }

    static Clarification open(
            UUID citizenId,
            Administration side,
            LocalDate plannedOn,
            List<ClarificationMethod> methods,
            BusinessClock clock) {
        var result = ClarificationResult.of(methods, null, null, null);
        return new Clarification(
                citizenId,
                side,
                ClarificationStanding.planned(plannedOn, result).fitting(clock),
                clock);
    }

    String start(Administration by, LocalDate on, BusinessClock clock) {
        return step(by, ClarificationPhase.UNDER_WAY, () -> standing().started(on), clock);
    }

    String conclude(Administration by, LocalDate on, ClarificationResult found, BusinessClock clock) {
        return step(by, ClarificationPhase.CONCLUDED, () -> standing().concluded(on, found), clock);
    }

    String stop(Administration by, LocalDate on, StopReason reason, BusinessClock clock) {
        return step(by, ClarificationPhase.STOPPED, () -> standing().stopped(on, reason), clock);
    }

    String discard(Administration by, DiscardReason reason, BusinessClock clock) {
        return step(by, ClarificationPhase.DISCARDED, () -> standing().discarded(reason), clock);
    }

    /** It was otherwise. That it came to something else concerns the other side, and is told in a word of its own. */
    String correct(
            Administration by,
            ClarificationDays days,
            ClarificationResult found,
            @Nullable StopReason reason,
            BusinessClock clock) {
        var before = standing();
        var word = move(by, phase, () -> new ClarificationStanding(phase, days, found, reason, null), clock);
        return standing().concludesOtherwiseThan(before) ? "conclusion-corrected" : word;
    }

    /** The other side is not even told whether it has seen the newest version. */
    void requireSide(Administration by) {
        if (by != side) {
            throw new RuleViolation("clarification-of-other-side", "administration", side);
        }
    }

    private String step(
            Administration by, ClarificationPhase to, Supplier<ClarificationStanding> next, BusinessClock clock) {
        if (to == phase) {
            throw new RuleViolation("illegal-move", "from", phase, "to", to, "allowed", allowedMoves());
        }
        return move(by, to, next, clock);
    }

    /** Whether the move is possible at all comes before what is said with it. */
    private String move(
            Administration by, ClarificationPhase to, Supplier<ClarificationStanding> next, BusinessClock clock) {
        requireSide(by);
        var move = ClarificationPhase.MOVES.move(phase, to);
        var standing = next.get().fitting(clock);
        phase = move.to();
        revision = revision.next(clock);
        rows.add(new RecordedClarification(standing, recordedAt()));
        return move.word();
    }

    ClarificationStanding standing() {
        return rows.getLast().standing();
    }

    List<RecordedClarification> rows() {
        return rows;
    }

    /** To other phases. */
    Set<ClarificationPhase> allowedMoves() {
        var others = ClarificationPhase.MOVES.allowed(phase);
        others.remove(phase);
        return others;
    }

    UUID id() {
        return id;
    }

    Administration side() {
        return side;
    }

    ClarificationPhase phase() {
        return phase;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Clarifications.KIND, id);
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
    public ClarificationState state() {
        return ClarificationState.of(this);
    }
}
