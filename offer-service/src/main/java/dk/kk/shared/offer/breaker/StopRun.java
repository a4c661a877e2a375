package dk.kk.shared.offer.breaker;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Ids;
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

/** A run of stops that came together; its orders are kept beside it. How it may move says {@link RunPhase}. */
@Entity
class StopRun implements Changeable {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RunPhase phase;

    @Enumerated(EnumType.STRING)
    private RunSource source;

    private int size;
    private Instant submittedAt;
    private String submittedBy;

    @Embedded
    private UsualVolume usual;

    private @Nullable String decidedBy;
    private @Nullable String discardReason;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StopRun() {}

    StopRun(RunSource source, int size, UsualVolume usual, String submittedBy, BusinessClock clock) {
        this.id = Ids.next();
        this.phase = usual.holds(size) ? RunPhase.HELD : RunPhase.RELEASED;
        this.source = source;
        this.size = size;
        this.submittedBy = submittedBy;
        this.usual = usual;
        this.revision = Revision.first(clock);
        this.submittedAt = revision.recordedAt();
    }

    String release(String by, BusinessClock clock) {
        return decide(RunPhase.RELEASED, by, clock);
    }

    String discard(String reason, String by, BusinessClock clock) {
        var happened = decide(RunPhase.DISCARDED, by, clock);
        discardReason = reason;
        return happened;
    }

    private String decide(RunPhase to, String by, BusinessClock clock) {
        var move = RunPhase.MOVES.move(phase, to);
        phase = move.to();
        decidedBy = by;
        revision = revision.next(clock);
        return move.word();
    }

    Set<RunPhase> allowedMoves() {
        return RunPhase.MOVES.allowed(phase);
    }

    UUID id() {
        return id;
    }

    RunPhase phase() {
        return phase;
    }

    RunSource source() {
        return source;
    }

    int size() {
        return size;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    UsualVolume usual() {
        return usual;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String discardReason() {
        return discardReason;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("stop-run", id);
    }

    /** Many citizens'. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
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
    public StopRunState state() {
        return new StopRunState(id, source, phase, size, submittedAt, usual.perDay(), usual.holdsAbove());
    }
}
