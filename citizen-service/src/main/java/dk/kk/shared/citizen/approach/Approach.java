package dk.kk.shared.citizen.approach;

import static dk.kk.shared.citizen.approach.Phase.LAPSED;
import static dk.kk.shared.citizen.approach.Phase.MISTAKEN;
import static dk.kk.shared.citizen.approach.Phase.REACHED;
import static dk.kk.shared.citizen.approach.Phase.WAITING;
import static java.time.temporal.ChronoUnit.MICROS;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen asked for a caseworker of one side, which alone says how it went on. Times are never corrected: who was wrong takes
 * the approach back and registers it anew.
 */
@Entity
class Approach implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Embedded
    private Asking asking;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private @Nullable Instant reachedAt;

    /** When it was written down; null of one that moved on before that was kept. */
    private @Nullable Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable LapseReason lapseReason;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Approach() {}

    private Approach(UUID citizenId, Asking asking, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.asking = asking;
        this.phase = WAITING;
        this.revision = Revision.first(clock);
        this.registeredAt = revision.recordedAt();
    }

    /** @param reachedAt null when the citizen waits */
    static Approach register(UUID citizenId, Asking asking, @Nullable Instant reachedAt, BusinessClock clock) {
        var approach = new Approach(citizenId, asking, clock);
        if (reachedAt != null) {
            asking.requireReachable(reachedAt, clock);
            approach.phase = REACHED;
            approach.reachedAt = reachedAt.truncatedTo(MICROS);
        }
        return approach;
    }

    /** A caseworker spoke with the citizen. */
    String reach(Administration by, Instant at, BusinessClock clock) {
        asking.requireOwn(by);
        var move = Phase.MOVES.move(phase, REACHED);
        asking.requireReachable(at, clock);
        reachedAt = at.truncatedTo(MICROS);
        return moved(move, clock);
    }

    /** Nobody will speak with the citizen about it any more. */
    String lapse(Administration by, LapseReason reason, BusinessClock clock) {
        asking.requireOwn(by);
        var move = Phase.MOVES.move(phase, LAPSED);
        lapseReason = reason;
        return moved(move, clock);
    }

    /** It was wrongly registered and never counts. */
    String correct(Administration by, BusinessClock clock) {
        asking.requireOwn(by);
        return moved(Phase.MOVES.move(phase, MISTAKEN), clock);
    }

    private String moved(Moves.Move<Phase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    Set<Phase> allowedMoves() {
        return Phase.MOVES.allowed(phase);
    }

    UUID id() {
        return id;
    }

    Asking asking() {
        return asking;
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    Instant reachedAt() {
        return reachedAt;
    }

    @Nullable
    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    LapseReason lapseReason() {
        return lapseReason;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Approaches.KIND, id);
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
    public ApproachState state() {
        return ApproachState.of(this);
    }
}
