package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
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
 * One alert of a kind about a stream. While it is open it follows what is needed as known now; acknowledged, it keeps team and
 * outcome and only shows what becomes of the stream, until that is something new: then it is open again.
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
    private @Nullable Acknowledgement acknowledgement;

    /** What it showed whoever acknowledged it, as JSON: it may show more by now. */
    private @Nullable String actedOn;

    /** The last one before it came back. */
    @Embedded
    @AttributeOverride(name = "outcome", column = @Column(name = "earlier_outcome"))
    @AttributeOverride(name = "at", column = @Column(name = "earlier_acknowledged_at"))
    @AttributeOverride(name = "employee", column = @Column(name = "earlier_acknowledged_by"))
    private @Nullable Acknowledgement earlier;

    @Embedded
    private Appearance appearance;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    Alert() {}

    private Alert(AlertNeed need, String team, BusinessClock clock, Instant visibleAt) {
        this.id = Ids.next();
        this.topic = Topic.of(need);
        this.message = Message.of(need, team);
        this.phase = OPEN;
        this.revision = Revision.first(clock);
        this.appearance = new Appearance(revision.recordedAt(), visibleAt, null);
    }

    /** Empty when nobody is to be told. */
    public static Optional<Alert> raise(AlertNeed need, BusinessClock clock, Instant visibleAt) {
        return Optional.ofNullable(need.team())
                .filter(_ -> need.raises())
                .map(to -> new Alert(need, to, clock, visibleAt));
    }

    /** Brings the alert in line with what is needed now, and says what happened; empty when it is so already. */
    public Optional<String> follow(AlertNeed need, BusinessClock clock) {
        var to = need.team();
        var before = phase;
        var happened = switch (phase) {
            case OPEN -> to == null ? move(WITHDRAWN) : message.tells(need) ? null : "updated";
            case WITHDRAWN -> need.raises() ? move(OPEN) : null;
            case ACKNOWLEDGED ->
                to != null && actedOn().isCalledBackBy(need.details())
                        ? move(OPEN)
                        : message.shows(need.details()) ? null : "updated";
        };
        if (happened == null) {
            return Optional.empty();
        }
        message = phase == OPEN && to != null ? Message.of(need, to) : message.showing(need.details());
        revision = revision.next(clock);
        if (before == ACKNOWLEDGED && phase == OPEN) {
            earlier = acknowledgement;
            acknowledgement = null;
            actedOn = null;
            appearance = appearance.reopened(revision.recordedAt());
        }
        return Optional.of(happened);
    }

    /** @throws RuleViolation {@code outcome-of-other-kind}, {@code illegal-move} */
    public String acknowledge(Outcome outcome, String employee, BusinessClock clock) {
        if (!outcome.fits(topic.kind())) {
            throw new RuleViolation("outcome-of-other-kind", "outcome", outcome, "kind", topic.kind());
        }
        var allowed = allowedMoves(); // fewer than the table's: no person opens an alert again
        if (!allowed.contains(ACKNOWLEDGED)) {
            throw new RuleViolation("illegal-move", "from", phase, "to", ACKNOWLEDGED, "allowed", allowed);
        }
        var happened = move(ACKNOWLEDGED);
        revision = revision.next(clock);
        acknowledgement = new Acknowledgement(outcome, revision.recordedAt(), employee);
        actedOn = message.details();
        return happened;
    }

    /** A person acknowledges; withdrawing, raising again and coming back follow from what is known. */
    public Set<AlertPhase> allowedMoves() {
        return phase == OPEN ? Set.of(ACKNOWLEDGED) : Set.of();
    }

    private Message actedOn() {
        return actedOn == null ? message : message.showing(actedOn);
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

    public @Nullable Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    public @Nullable Acknowledgement earlier() {
        return earlier;
    }

    public Appearance appearance() {
        return appearance;
    }
}
