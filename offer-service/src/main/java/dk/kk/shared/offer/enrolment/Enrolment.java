package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.enrolment.Phase.ACCEPTED;
import static dk.kk.shared.offer.enrolment.Phase.CANCELLED;
import static dk.kk.shared.offer.enrolment.Phase.COMPLETED;
import static dk.kk.shared.offer.enrolment.Phase.DROPPED_OUT;
import static dk.kk.shared.offer.enrolment.Phase.NO_SHOW;
import static dk.kk.shared.offer.enrolment.Phase.REFERRED;
import static dk.kk.shared.offer.enrolment.Phase.STARTED;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.catalogue.CountsAs;
import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's course in an offer.
 *
 * <pre>
 * REFERRED ──► ACCEPTED ──► STARTED ──► COMPLETED
 *    │             │            └─────► DROPPED_OUT
 *    └─────────────┴──► CANCELLED, NO_SHOW
 * </pre>
 *
 * Each change records anew how it stands; what was recorded before stays. What the offer counts as is copied when the citizen is
 * referred, so that figures stay what they were.
 */
@Entity
class Enrolment {

    private static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(REFERRED)
            .to(ACCEPTED, CANCELLED, NO_SHOW)
            .from(ACCEPTED)
            .to(STARTED, CANCELLED, NO_SHOW)
            .from(STARTED)
            .to(COMPLETED, DROPPED_OUT);

    @Id
    private UUID id;

    private UUID citizenId;
    private UUID offerId;

    /** OPERA's own number; enrolments made here have none. */
    private @Nullable String courseNumber;

    private LocalDate referredOn;

    @Enumerated(EnumType.STRING)
    private CountsAs countsAs;

    @Column(name = "counts_for_goal3")
    private boolean countsForGoal3;

    private long version;

    @ElementCollection
    @CollectionTable(name = "enrolment_row", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    private List<Standing> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Enrolment() {}

    private Enrolment(UUID citizenId, Offer offer, @Nullable String courseNumber, LocalDate referredOn) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.offerId = offer.id();
        this.courseNumber = courseNumber;
        this.referredOn = referredOn;
        this.countsAs = offer.countsAs();
        this.countsForGoal3 = offer.countsForGoal3();
    }

    static Enrolment refer(UUID citizenId, Offer offer, LocalDate plannedStart, BusinessClock clock) {
        offer.demandInForce(plannedStart);
        var enrolment = new Enrolment(citizenId, offer, null, clock.today());
        enrolment.record(new Standing(REFERRED, plannedStart, null, null, null, clock.instant()), clock);
        return enrolment;
    }

    /** As OPERA delivered it, in whatever phase. */
    static Enrolment delivered(
            UUID citizenId,
            Offer offer,
            String courseNumber,
            LocalDate referredOn,
            Standing standing,
            BusinessClock clock) {
        var enrolment = new Enrolment(citizenId, offer, courseNumber, referredOn);
        enrolment.record(standing, clock);
        return enrolment;
    }

    void accept(BusinessClock clock) {
        move(ACCEPTED, standing(), clock);
    }

    void start(LocalDate startedOn, @Nullable LocalDate operaRegisteredOn, BusinessClock clock) {
        demandPast("startedOn", startedOn, clock);
        if (operaRegisteredOn != null) {
            demandPast("operaRegisteredOn", operaRegisteredOn, clock);
        }
        move(STARTED, standing().started(startedOn, operaRegisteredOn), clock);
    }

    void complete(LocalDate lastDay, BusinessClock clock) {
        end(COMPLETED, lastDay, clock);
    }

    void dropOut(LocalDate lastDay, BusinessClock clock) {
        end(DROPPED_OUT, lastDay, clock);
    }

    void cancel(BusinessClock clock) {
        move(CANCELLED, standing(), clock);
    }

    void noteNoShow(BusinessClock clock) {
        move(NO_SHOW, standing(), clock);
    }

    /** OPERA says so now, whatever was recorded before. */
    void restate(Offer offer, LocalDate referredOn, Standing standing, BusinessClock clock) {
        this.offerId = offer.id();
        this.countsAs = offer.countsAs();
        this.countsForGoal3 = offer.countsForGoal3();
        this.referredOn = referredOn;
        record(standing, clock);
    }

    private void end(Phase how, LocalDate lastDay, BusinessClock clock) {
        MOVES.move(standing().phase(), how);
        var start = requireNonNull(standing().actualStart());
        if (lastDay.isBefore(start)) {
            throw new RuleViolation("enrolment-ends-before-start", "startedOn", start, "endedOn", lastDay);
        }
        demandPast("endedOn", lastDay, clock);
        move(how, standing().ended(lastDay), clock);
    }

    private void move(Phase to, Standing next, BusinessClock clock) {
        record(next.in(MOVES.move(standing().phase(), to)), clock);
    }

    private void record(Standing next, BusinessClock clock) {
        var now = clock.instant();
        var last = history.isEmpty() ? now : standing().recordedAt();
        history.add(next.recordedAt(now.isBefore(last) ? last : now));
        version++;
    }

    private static void demandPast(String field, LocalDate day, BusinessClock clock) {
        if (day.isAfter(clock.today())) {
            throw new RuleViolation("day-in-future", "field", field, "day", day, "today", clock.today());
        }
    }

    Set<Phase> allowedMoves() {
        return MOVES.allowed(standing().phase());
    }

    Event event(String cause) {
        return Event.of(
                standing().phase().eventType(),
                new StreamRef("enrolment", id),
                version,
                citizenId,
                cause,
                standing().recordedAt(),
                EnrolmentState.of(this));
    }

    UUID id() {
        return id;
    }

    UUID citizenId() {
        return citizenId;
    }

    UUID offerId() {
        return offerId;
    }

    @Nullable
    String courseNumber() {
        return courseNumber;
    }

    /** Of a delivered one. */
    String number() {
        return requireNonNull(courseNumber);
    }

    LocalDate referredOn() {
        return referredOn;
    }

    CountsAs countsAs() {
        return countsAs;
    }

    boolean countsForGoal3() {
        return countsForGoal3;
    }

    long version() {
        return version;
    }

    List<Standing> history() {
        return history;
    }

    /** What we believe now. */
    Standing standing() {
        return history.getLast();
    }
}
