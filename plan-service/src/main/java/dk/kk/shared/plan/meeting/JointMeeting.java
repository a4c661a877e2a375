package dk.kk.shared.plan.meeting;

import static dk.kk.shared.plan.meeting.Phase.CALLED;
import static dk.kk.shared.plan.meeting.Phase.CANCELLED;
import static dk.kk.shared.plan.meeting.Phase.HELD;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
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
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Both sides meet about a citizen; either calls it, and either says what became of it. */
@Entity
class JointMeeting implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration callingSide;

    private LocalDate calledOn;

    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private PlaceKind place;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private @Nullable LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "joint_meeting_point", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list reads those of many at once
    private List<AgreedPoint> points = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected JointMeeting() {}

    private JointMeeting(
            UUID citizenId, Administration callingSide, LocalDate plannedOn, PlaceKind place, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.callingSide = callingSide;
        this.plannedOn = plannedOn;
        this.place = place;
        this.calledOn = clock.today();
        this.phase = CALLED;
        this.revision = Revision.first(clock);
    }

    /** @throws RuleViolation {@code meeting-day-unfit} */
    static JointMeeting call(
            UUID citizenId, Administration callingSide, LocalDate plannedOn, PlaceKind place, BusinessClock clock) {
        var today = clock.today();
        if (plannedOn.isBefore(today) || plannedOn.isAfter(today.plusYears(1))) {
            throw new RuleViolation("meeting-day-unfit", "from", today, "to", today.plusYears(1));
        }
        return new JointMeeting(citizenId, callingSide, plannedOn, place, clock);
    }

    /** Both sides came. @throws RuleViolation {@code meeting-held-too-early}, {@code day-in-future} */
    String hold(LocalDate on, List<AgreedPoint> agreed, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, HELD);
        clock.requirePast("heldOn", on);
        if (on.isBefore(calledOn)) {
            throw new RuleViolation("meeting-held-too-early", "called", calledOn);
        }
        heldOn = on;
        points.addAll(agreed);
        return moved(move, clock);
    }

    String cancel(CancellationReason reason, BusinessClock clock) {
        var move = Phase.MOVES.move(phase, CANCELLED);
        cancellationReason = reason;
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

    Administration callingSide() {
        return callingSide;
    }

    LocalDate calledOn() {
        return calledOn;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    PlaceKind place() {
        return place;
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    CancellationReason cancellationReason() {
        return cancellationReason;
    }

    List<AgreedPoint> points() {
        return points;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(JointMeetings.KIND, id);
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
    public JointMeetingState state() {
        return JointMeetingState.of(this);
    }
}
