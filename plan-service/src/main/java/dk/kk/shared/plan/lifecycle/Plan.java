package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.AGREED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DECLINED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DISCARDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.REPLACED;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.plan.content.PlanPart;
import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.PostponementReason;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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

/** One plan of a citizen: {@link PlanMoves}. Each step records anew how the plan stands; what was recorded before stays. */
@Entity
public class Plan implements Changeable {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    private UUID citizenId;

    /** The source system's own, of a plan that was imported. */
    private @Nullable String planNumber;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private long version;

    @ElementCollection
    @CollectionTable(name = "plan_row", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list and an import read those of many plans at once
    private List<RecordedStanding> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Plan() {}

    private Plan(
            PlanKind kind,
            UUID citizenId,
            @Nullable String planNumber,
            PlanStanding standing,
            Origin origin,
            BusinessClock clock) {
        this.id = Ids.next();
        this.kind = kind;
        this.citizenId = citizenId;
        this.planNumber = planNumber;
        record(standing, origin, clock);
    }

    /** @param phase {@code NEEDED}, or {@code OFFERED} where nobody said before that one is needed */
    static Plan begin(PlanKind kind, UUID citizenId, PlanPhase phase, LocalDate on, BusinessClock clock) {
        return new Plan(kind, citizenId, null, PlanStanding.first(phase, on, clock.today()), Origin.LIVE, clock);
    }

    /** @param planNumber the source's own, by which it speaks of the plan again */
    static Plan imported(
            PlanKind kind,
            UUID citizenId,
            String planNumber,
            PlanStanding standing,
            Origin origin,
            BusinessClock clock) {
        return new Plan(kind, citizenId, planNumber, standing, origin, clock);
    }

    /** A step that says nothing but its day. */
    String step(PlanPhase to, LocalDate on, BusinessClock clock) {
        return step(to, on, PlanParticulars.NONE, clock);
    }

    /**
     * The citizen does not want it.
     *
     * @param offerAgainOn when a plan is to be offered again
     */
    String decline(LocalDate on, DeclineReason reason, @Nullable LocalDate offerAgainOn, BusinessClock clock) {
        requireMove(DECLINED);
        if (offerAgainOn != null && !offerAgainOn.isAfter(on)) {
            throw new RuleViolation("plan-offer-again-too-early", "declined", on);
        }
        return step(DECLINED, on, PlanParticulars.declined(reason, offerAgainOn), clock);
    }

    /** @param on the first day on which the other one is in force, and this one no longer */
    String replace(UUID by, LocalDate on, BusinessClock clock) {
        return step(REPLACED, on, PlanParticulars.replaced(by), clock);
    }

    /** The plan in its place was registered wrongly: it stands as it stood before. */
    String reinstate(BusinessClock clock) {
        var before = RecordedStanding.beforeReplacement(rows);
        var move = PlanMoves.TABLE.move(standing().phase(), before.phase());
        record(before, Origin.LIVE, clock);
        return move.word();
    }

    /** It was registered wrongly: from now on nobody counts it, and what was known of it before stays in its history. */
    String discard(DiscardReason reason, BusinessClock clock) {
        var move = requireMove(DISCARDED);
        record(standing().discarded(reason, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    /** The source says so now, whatever was recorded before. */
    void restate(PlanStanding standing, Origin how, BusinessClock clock) {
        record(standing.keeping(standing()), how, clock);
    }

    /**
     * It says something else from now on, and stands as it stood.
     *
     * @param toldOtherwise also to who is not told of treatment
     */
    String write(Set<PlanPart> filledIn, boolean toldOtherwise, BusinessClock clock) {
        if (standing().phase() == DISCARDED) {
            throw new RuleViolation("plan-discarded");
        }
        if (!standing().phase().isWritable()) {
            throw new RuleViolation("plan-content-closed", "phase", standing().phase());
        }
        record(standing().with(RecordedStanding.nextContent(rows, filledIn, toldOtherwise)), Origin.LIVE, clock);
        return "changed";
    }

    /** The long way ends with a plan that says what it must. */
    String agree(LocalDate on, BusinessClock clock) {
        requireMove(AGREED);
        kind.form().requireComplete(standing().content().parts());
        return step(AGREED, on, clock);
    }

    /** It counts as updated from that day. */
    String followUp(LocalDate on, FollowUpResult result, BusinessClock clock) {
        return step(FOLLOWED_UP, on, PlanParticulars.followedUp(result), clock);
    }

    /** The next follow-up is put off, which makes the plan no younger. */
    String postpone(LocalDate until, PostponementReason why, BusinessClock clock) {
        record(standing().postponed(until, why, clock.today()), Origin.LIVE, clock);
        return "follow-up-postponed";
    }

    Moves.Move<PlanPhase> requireMove(PlanPhase to) {
        return PlanMoves.own(standing().phase(), to);
    }

    private String step(PlanPhase to, LocalDate on, PlanParticulars said, BusinessClock clock) {
        var move = requireMove(to);
        record(standing().step(to, on, said, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    private void record(PlanStanding standing, Origin how, BusinessClock clock) {
        rows.add(new RecordedStanding(standing, RecordedRow.nextTime(rows, clock)));
        origin = how;
        version++;
    }

    /** How it stands now. */
    PlanStanding standing() {
        return rows.getLast().standing();
    }

    /** All that it ever said, oldest first. */
    List<RecordedStanding> rows() {
        return List.copyOf(rows);
    }

    Set<PlanPhase> allowedMoves() {
        return PlanMoves.own(standing().phase());
    }

    public UUID id() {
        return id;
    }

    PlanKind planKind() {
        return kind;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String planNumber() {
        return planNumber;
    }

    /** Of an imported one. */
    String number() {
        return requireNonNull(planNumber);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(kind.stream(), id);
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
        return rows.getLast().recordedAt();
    }

    @Override
    public PlanState state() {
        return new PlanState(id, citizenId, origin, RecordedRow.told(rows, PlanState.Row::of));
    }
}
