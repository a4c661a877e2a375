package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.enrolment.EnrolmentMoves.MOVES;
import static dk.kk.shared.offer.enrolment.Phase.ACCEPTED;
import static dk.kk.shared.offer.enrolment.Phase.CANCELLED;
import static dk.kk.shared.offer.enrolment.Phase.COMPLETED;
import static dk.kk.shared.offer.enrolment.Phase.DROPPED_OUT;
import static dk.kk.shared.offer.enrolment.Phase.NO_SHOW;
import static dk.kk.shared.offer.enrolment.Phase.PAUSED;
import static dk.kk.shared.offer.enrolment.Phase.STARTED;

import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A citizen's course in an offer. Each change records anew how it stands; what was recorded before stays. */
@Entity
public class Enrolment implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    /** OPERA's own number; enrolments made here have none. */
    private @Nullable String courseNumber;

    @Embedded
    private Referral referral;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private long version;

    @ElementCollection
    @CollectionTable(name = "enrolment_row", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list and an import read those of many enrolments at once
    private List<Standing> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Enrolment() {}

    private Enrolment(UUID citizenId, @Nullable String courseNumber, Referral referral, Origin origin) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.courseNumber = courseNumber;
        this.referral = referral;
        this.origin = origin;
    }

    static Enrolment refer(UUID citizenId, Offer offer, LocalDate plannedStart, BusinessClock clock) {
        offer.requireInForce(plannedStart);
        var enrolment = new Enrolment(citizenId, null, Referral.to(offer, clock.today()), Origin.LIVE);
        enrolment.record(Standing.referred(plannedStart, clock), offer.counting(), clock);
        return enrolment;
    }

    /** As OPERA has it, in whatever phase. */
    static Enrolment imported(UUID citizenId, Course course, BusinessClock clock) {
        var enrolment = new Enrolment(citizenId, course.number(), course.referral(), course.origin());
        enrolment.record(course.standing(), course.counting(), clock);
        return enrolment;
    }

    String accept(BusinessClock clock) {
        standing().inList().requireAcceptable(clock.today());
        return move(ACCEPTED, UnaryOperator.identity(), clock);
    }

    /** Into the waiting list of the offer, on in it, or out of it. */
    String moveInList(WaitingListEntry next, BusinessClock clock) {
        var happened = standing().movedInList(next);
        origin = Origin.LIVE;
        record(standing().listed(next), clock);
        return happened;
    }

    String start(LocalDate startedOn, @Nullable LocalDate operaRegisteredOn, BusinessClock clock) {
        return move(STARTED, now -> now.started(startedOn, operaRegisteredOn, clock), clock);
    }

    String pause(LocalDate pausedOn, PauseReason reason, BusinessClock clock) {
        return move(PAUSED, now -> now.paused(pausedOn, reason, clock), clock);
    }

    String resume(LocalDate resumedOn, BusinessClock clock) {
        return move(STARTED, now -> now.resumed(resumedOn, clock), clock);
    }

    String complete(LocalDate lastDay, BusinessClock clock) {
        return move(COMPLETED, now -> now.ended(lastDay, clock), clock);
    }

    String dropOut(LocalDate lastDay, BusinessClock clock) {
        return move(DROPPED_OUT, now -> now.ended(lastDay, clock), clock);
    }

    String cancel(BusinessClock clock) {
        return move(CANCELLED, UnaryOperator.identity(), clock);
    }

    String noteNoShow(BusinessClock clock) {
        return move(NO_SHOW, UnaryOperator.identity(), clock);
    }

    /** OPERA says so now, whatever was recorded before; it knows of no warning, no waiting list and no pause. */
    void restate(Course course, BusinessClock clock) {
        var entry = course.referral().offerId().equals(offerId()) ? standing().entry() : null;
        referral = course.referral();
        origin = course.origin();
        record(course.standing().after(standing()).listed(entry), course.counting(), clock);
    }

    /** The catalogue says now that its days count so; that is no news of the citizen. */
    String recount(Counting counting, BusinessClock clock) {
        record(standing(), counting, clock);
        return "counting-changed";
    }

    /** Refuses a day on which nobody attends: {@code enrolment-not-started}, {@code day-outside-course}, {@code day-in-future}. */
    public void requireAttendable(LocalDate day, BusinessClock clock) {
        standing().requireLasting(day);
        clock.requirePast("day", day);
    }

    /** Whether the citizen really was in the course on that day. */
    public boolean lastsOn(LocalDate day) {
        return standing().lastsOn(day);
    }

    /** Whether the citizen is not expected on that day. */
    public boolean isPausedOn(LocalDate day) {
        return Pause.of(history).stream().anyMatch(pause -> pause.days().contains(day));
    }

    /** Attendance warns since that week, or of nothing; told again when only the week moves, by a correction. */
    public Optional<String> warnOfDropOut(@Nullable Week since, Origin from, BusinessClock clock) {
        var warned = standing().warnedSince(since == null ? null : since.monday());
        if (Objects.equals(warned.dropOutWarningSince(), standing().dropOutWarningSince())) {
            return Optional.empty();
        }
        origin = from;
        record(warned, clock);
        return Optional.of(warned.dropOutWarningSince() == null ? "drop-out-warning-withdrawn" : "drop-out-warned");
    }

    private String move(Phase to, UnaryOperator<Standing> days, BusinessClock clock) {
        var move = MOVES.move(standing().phase(), to);
        record(days.apply(standing()).in(move.to()), clock);
        origin = Origin.LIVE;
        return move.word();
    }

    private void record(Standing next, BusinessClock clock) {
        record(next, standing().counting(), clock);
    }

    private void record(Standing next, @Nullable Counting counting, BusinessClock clock) {
        history.add(next.recorded(counting, RecordedRow.nextTime(history, clock)));
        version++;
    }

    Set<Phase> allowedMoves() {
        return MOVES.allowed(standing().phase());
    }

    /** What we believe now. */
    Standing standing() {
        return history.getLast();
    }

    public UUID id() {
        return id;
    }

    public UUID offerId() {
        return referral.offerId();
    }

    @Nullable
    String courseNumber() {
        return courseNumber;
    }

    Referral referral() {
        return referral;
    }

    Origin origin() {
        return origin;
    }

    List<Standing> history() {
        return history;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("enrolment", id);
    }

    @Override
    public UUID citizenId() {
        return citizenId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Instant recordedAt() {
        return standing().recordedAt();
    }

    @Override
    public EnrolmentState state() {
        return EnrolmentState.of(this);
    }
}
