package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.CLOSED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;

import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.OpeningHours;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert of a kind about a stream. While it is open it follows what is needed as known now; taken on, it keeps its team and only
 * shows what becomes of the stream, until that is something new: then it is open again.
 */
@Entity
public class Alert implements Changeable {
    @Id
    private UUID id;

    @Embedded
    private Topic topic;

    @Embedded
    private Message message;

    @Enumerated(EnumType.STRING)
    private AlertPhase phase;

    @Embedded
    private Urgency urgency;
    /** Null as long as nobody has done anything: Hibernate knows no empty one. */
    @Embedded
    private @Nullable Handling handling;

    @Embedded
    private Appearance appearance;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    Alert() {}

    private Alert(AlertNeed need, Addressee to, BusinessClock clock, Instant visibleAt) {
        this.id = Ids.next();
        this.topic = Topic.of(need);
        this.message = Message.of(need, to);
        this.phase = OPEN;
        this.revision = Revision.first(clock);
        this.urgency = Urgency.of(need, to.hours(), revision.recordedAt());
        this.appearance = new Appearance(revision.recordedAt(), visibleAt, null);
    }

    /** Empty when nobody is to be told. */
    public static Optional<Alert> raise(AlertNeed need, BusinessClock clock, Instant visibleAt) {
        return Optional.ofNullable(need.to())
                .filter(_ -> need.raises())
                .map(to -> new Alert(need, to, clock, visibleAt));
    }

    /** Brings the alert in line with what is needed now, and says what happened; empty when it is so already. */
    public Optional<String> follow(AlertNeed need, BusinessClock clock) {
        var to = need.to();
        var before = phase;
        var happened = switch (phase) {
            case OPEN ->
                to == null ? move(WITHDRAWN) : message.isFor(to) ? shown(need, urgency.allows(need)) : "rerouted";
            case WITHDRAWN -> need.raises() ? move(OPEN) : null;
            case ACKNOWLEDGED ->
                to == null ? move(WITHDRAWN) : isCalledBack(need) ? move(OPEN) : shown(need, urgency.allows(need));
            case ACTED, CLOSED -> to != null && isCalledBack(need) ? move(OPEN) : shown(need, true);
        };
        if (happened == null) {
            return Optional.empty();
        }
        revision = revision.next(clock);
        if (phase == OPEN && to != null) {
            open(need, to, before);
        } else {
            message = message.showing(need.details());
            urgency = phase == ACKNOWLEDGED && to != null
                    ? urgency.in(need, to.hours(), recordedAt())
                    : urgency.settled();
        }
        return Optional.of(happened);
    }

    private @Nullable String shown(AlertNeed need, boolean inTime) {
        return inTime && message.shows(need.details()) ? null : "updated";
    }

    private void open(AlertNeed need, Addressee to, AlertPhase before) {
        var sameTask = before == OPEN && message.isFor(to) && !message.isCalledBackBy(need.details());
        urgency = sameTask ? urgency.in(need, to.hours(), recordedAt()) : Urgency.of(need, to.hours(), recordedAt());
        message = Message.of(need, to);
        if (!sameTask) {
            handling = handling().anew();
        }
        if (before != OPEN && before != WITHDRAWN) {
            appearance = appearance.reopened(recordedAt());
        }
    }

    /** Empty where somebody of the team has seen it, or taken it on, before. */
    public Optional<String> see(String employee, BusinessClock clock) {
        if (phase != OPEN || handling().firstLook() != null) {
            return Optional.empty();
        }
        revision = revision.next(clock);
        handling = handling().seen(new FirstLook(recordedAt(), employee, version()));
        return Optional.of("seen");
    }

    /** Takes it on, or over from a colleague. @throws RuleViolation {@code alert-already-yours}, {@code illegal-move} */
    public String acknowledge(String employee, OpeningHours hours, BusinessClock clock) {
        if (phase == ACKNOWLEDGED && handling().isTakenOnBy(employee)) {
            throw new RuleViolation("alert-already-yours", "alert", id);
        }
        var happened = phase == ACKNOWLEDGED ? "taken-over" : personMoves(ACKNOWLEDGED);
        revision = revision.next(clock);
        handling = handling().takenOn(recordedAt(), employee, message.details());
        urgency = urgency.takenOn(hours, recordedAt());
        return happened;
    }

    /** @throws RuleViolation {@code outcome-of-other-kind}, {@code outcome-reason-missing}, {@code illegal-move} */
    public String act(Outcome outcome, @Nullable NoActionReason reason, String employee, BusinessClock clock) {
        outcome.require(topic.kind(), reason);
        var happened = personMoves(ACTED);
        revision = revision.next(clock);
        handling = handling().acted(new ActionTaken(outcome, reason, recordedAt(), employee), message.details());
        urgency = urgency.settled();
        return happened;
    }

    public String close(String employee, BusinessClock clock) {
        var happened = personMoves(CLOSED);
        revision = revision.next(clock);
        handling = handling().closed(recordedAt(), employee);
        return happened;
    }

    /** Nobody has acted in time: one level up. */
    public String escalate(OpeningHours hours, BusinessClock clock) {
        revision = revision.next(clock);
        urgency = urgency.escalated(hours, recordedAt());
        return "escalated";
    }

    private String personMoves(AlertPhase to) {
        var allowed = allowedMoves(); // fewer than the table's: no person opens an alert again
        if (!allowed.contains(to)) {
            throw new RuleViolation("illegal-move", "from", phase, "to", to, "allowed", allowed);
        }
        return move(to);
    }

    /** What a person may do; withdrawing, raising again and coming back follow from what is known. */
    public Set<AlertPhase> allowedMoves() {
        return phase.byPersons(message.informs());
    }

    private boolean isCalledBack(AlertNeed need) {
        var actedOn = handling().actedOn();
        return (actedOn == null ? message : message.showing(actedOn)).isCalledBackBy(need.details());
    }

    private String move(AlertPhase to) {
        var move = phase.move(to);
        phase = move.to();
        return move.word();
    }

    @Override
    public Object state() {
        return AlertState.of(this);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("alert", id);
    }

    @Override
    public UUID citizenId() {
        return topic.citizenId();
    }

    @Override
    public long version() {
        return revision.version();
    }

    /** That somebody looked at it since changes nothing for who acts on it. */
    @Override
    public boolean isKnownBy(long seen) {
        return seen == version() || (seen + 1 == version() && handling().wasSeenIn(version()));
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    public UUID id() {
        return id;
    }

    public Topic topic() {
        return topic;
    }

    public Message message() {
        return message;
    }

    public AlertPhase phase() {
        return phase;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Handling handling() {
        return handling == null ? Handling.NONE : handling;
    }

    public Appearance appearance() {
        return appearance;
    }
}
