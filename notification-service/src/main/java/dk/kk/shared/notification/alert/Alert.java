package dk.kk.shared.notification.alert;

import static dk.kk.shared.notification.alert.AlertPhase.ACKNOWLEDGED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;

import dk.kk.shared.notification.routing.Situation;
import dk.kk.shared.notification.routing.Stop;
import dk.kk.shared.notification.routing.StopPhase;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert per stop. While it is open it follows what is known of the situation; acknowledged, it keeps team and outcome and
 * only shows what becomes of the stop.
 *
 * <pre>
 * raised -> OPEN -> ACKNOWLEDGED
 *            ^ |
 *            | v
 *         WITHDRAWN   nothing to tell any more: not shared after all, or the stop dropped or withdrawn
 * </pre>
 */
@Entity
class Alert {

    static final Moves<AlertPhase> MOVES = Moves.of(AlertPhase.class)
            .from(OPEN)
            .to(ACKNOWLEDGED, WITHDRAWN)
            .from(WITHDRAWN)
            .to(OPEN);

    @Id
    private UUID alertId;

    private UUID stopId;
    private UUID citizenId;
    private String team;

    @Enumerated(EnumType.STRING)
    private AlertPhase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private StopPhase stopPhase;

    private LocalDate effectiveFrom;
    private @Nullable Instant stopDecidedAt;
    private Instant stopRecordedAt;
    private Instant raisedAt;
    private Instant visibleAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable String acknowledgedBy;
    private Instant recordedAt;
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    Alert() {}

    /** @param visibleAt real time: from the commit that follows at once, SOF can see it */
    @SuppressWarnings("NullAway.Init") // show() sets what is left
    private Alert(Stop stop, String team, Instant at, Instant visibleAt) {
        this.alertId = Ids.next();
        this.stopId = stop.stopId();
        this.citizenId = stop.citizenId();
        this.team = team;
        this.phase = OPEN;
        this.raisedAt = at;
        this.visibleAt = visibleAt;
        this.version = 1;
        this.recordedAt = at;
        show(stop);
    }

    /** Empty when SOF is not to be told. */
    static Optional<Alert> raise(Situation situation, BusinessClock clock, Instant visibleAt) {
        return situation.teamToTell().map(to -> new Alert(situation.stop(), to, clock.instant(), visibleAt));
    }

    /** Brings the alert in line with the situation; empty when it is so already. */
    Optional<Change> follow(Situation situation, BusinessClock clock) {
        var to = situation.teamToTell().orElse(null);
        var change = switch (phase) {
            case OPEN -> to == null ? Change.WITHDRAWN : tells(situation.stop(), to) ? null : Change.UPDATED;
            case WITHDRAWN -> to == null ? null : Change.RAISED;
            case ACKNOWLEDGED -> shows(situation.stop()) ? null : Change.UPDATED;
        };
        if (change == null) {
            return Optional.empty();
        }
        if (phase != ACKNOWLEDGED && to != null) {
            team = to;
        }
        switch (change) {
            case RAISED -> phase = MOVES.move(phase, OPEN);
            case WITHDRAWN -> phase = MOVES.move(phase, AlertPhase.WITHDRAWN);
            case UPDATED -> {}
        }
        show(situation.stop());
        record(clock);
        return Optional.of(change);
    }

    void acknowledge(Outcome outcome, String employee, BusinessClock clock) {
        phase = MOVES.move(phase, ACKNOWLEDGED);
        this.outcome = outcome;
        record(clock);
        acknowledgedAt = recordedAt;
        acknowledgedBy = employee;
    }

    /** What a change is called in the event: {@code alert.updated}. */
    enum Change {
        RAISED,
        UPDATED,
        WITHDRAWN
    }

    Event event(String happened, String cause) {
        return Event.of(
                "alert." + happened,
                new StreamRef("alert", alertId),
                version,
                citizenId,
                cause,
                recordedAt,
                AlertState.of(this));
    }

    /** A person acknowledges; withdrawing and raising again is the situation's. */
    Set<AlertPhase> allowedMoves() {
        return phase == OPEN ? Set.of(ACKNOWLEDGED) : Set.of();
    }

    private boolean tells(Stop stop, String to) {
        return team.equals(to) && shows(stop);
    }

    private boolean shows(Stop stop) {
        return stopPhase == stop.phase()
                && (stop.effectiveFrom() == null || effectiveFrom.equals(stop.effectiveFrom()));
    }

    private void show(Stop stop) {
        stopPhase = stop.phase();
        stopRecordedAt = stop.recordedAt();
        stopDecidedAt = stop.decidedAt();
        effectiveFrom = Objects.requireNonNullElse(stop.effectiveFrom(), effectiveFrom);
    }

    /** A recorded time never falls below the stream's last, whatever the clock says. */
    private void record(BusinessClock clock) {
        var now = clock.instant();
        recordedAt = now.isBefore(recordedAt) ? recordedAt : now;
        version++;
    }

    UUID alertId() {
        return alertId;
    }

    UUID stopId() {
        return stopId;
    }

    UUID citizenId() {
        return citizenId;
    }

    String team() {
        return team;
    }

    AlertPhase phase() {
        return phase;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    StopPhase stopPhase() {
        return stopPhase;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    Instant stopDecidedAt() {
        return stopDecidedAt;
    }

    Instant stopRecordedAt() {
        return stopRecordedAt;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant visibleAt() {
        return visibleAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    String acknowledgedBy() {
        return acknowledgedBy;
    }

    long version() {
        return version;
    }
}
