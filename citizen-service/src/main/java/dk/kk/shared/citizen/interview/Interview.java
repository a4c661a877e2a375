package dk.kk.shared.citizen.interview;

import static dk.kk.shared.citizen.interview.Phase.CANCELLED;
import static dk.kk.shared.citizen.interview.Phase.HELD;
import static dk.kk.shared.citizen.interview.Phase.NO_SHOW;
import static dk.kk.shared.citizen.interview.Phase.PLANNED;
import static dk.kk.shared.citizen.interview.Phase.WITHDRAWN;

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

/** One interview of a citizen with BIF. */
@Entity
class Interview implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    /** The source system's own, of one that was delivered. */
    private @Nullable String interviewNumber;

    @Enumerated(EnumType.STRING)
    private InterviewKind kind;

    @Embedded
    private Appointment appointment;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Interview() {}

    private Interview(
            UUID citizenId,
            @Nullable String interviewNumber,
            InterviewKind kind,
            Appointment appointment,
            Phase phase,
            BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.interviewNumber = interviewNumber;
        this.kind = kind;
        this.appointment = appointment;
        this.phase = phase;
        this.revision = Revision.first(clock);
    }

    static Interview plan(UUID citizenId, InterviewKind kind, Appointment appointment, BusinessClock clock) {
        appointment.requireNear(clock.today());
        return new Interview(citizenId, null, kind, appointment, PLANNED, clock);
    }

    static Interview delivered(DeliveredInterview row, BusinessClock clock) {
        return new Interview(row.citizenId(), row.number(), row.kind(), row.appointment(), row.phase(), clock);
    }

    /** To another day, hour or place, or to somebody else. */
    String move(Appointment to, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, PLANNED);
        to.requireNear(clock.today());
        appointment = to;
        return moved(move, clock);
    }

    String cancel(CancelReason reason, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, CANCELLED);
        cancelReason = reason;
        return moved(move, clock);
    }

    /** Also after it was said by mistake that the citizen did not come. */
    String hold(BusinessClock clock) {
        return happened(HELD, clock);
    }

    /** The citizen did not come; also after it was said by mistake that they did. */
    String miss(BusinessClock clock) {
        return happened(NO_SHOW, clock);
    }

    /** It was registered by mistake and never counts. */
    String withdraw(BusinessClock clock) {
        return moved(Phase.MOVES.move(phase, WITHDRAWN), clock);
    }

    /** The source says so now, whatever was said before. */
    String restate(DeliveredInterview row, BusinessClock clock) {
        kind = row.kind();
        appointment = row.appointment().atHourOf(appointment);
        phase = row.phase();
        cancelReason = phase == CANCELLED ? cancelReason : null;
        revision = revision.next(clock);
        return phase.happened();
    }

    private String happened(Phase to, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, to);
        appointment.requireCome(clock.today());
        return moved(move, clock);
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

    @Nullable
    String interviewNumber() {
        return interviewNumber;
    }

    InterviewKind kind() {
        return kind;
    }

    Appointment appointment() {
        return appointment;
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    CancelReason cancelReason() {
        return cancelReason;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Interviews.KIND, id);
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
    public InterviewState state() {
        return new InterviewState(id, citizenId, kind, appointment.plannedOn(), phase);
    }
}
