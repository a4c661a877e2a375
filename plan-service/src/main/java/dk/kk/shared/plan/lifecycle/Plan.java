package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.DECLINED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.ENDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;
import static dk.kk.shared.plan.lifecycle.PlanPhase.OFFERED;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
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

/**
 * One plan of a citizen.
 *
 * <pre>
 * OFFERED ──► DECLINED
 *    └──────► MADE ──► FOLLOWED_UP ◄─┐
 *              │        │  └─────────┘
 *              └──► ENDED
 * </pre>
 *
 * Each step records anew what the plan says; what was recorded before stays.
 */
@Entity
public class Plan implements Changeable {

    static final Moves<PlanPhase> MOVES = Moves.of(PlanPhase.class)
            .from(OFFERED)
            .to(DECLINED, "declined")
            .to(MADE, "made")
            .from(MADE)
            .to(FOLLOWED_UP, "followed-up")
            .to(ENDED, "ended")
            .from(FOLLOWED_UP)
            .to(FOLLOWED_UP, "followed-up")
            .to(ENDED, "ended");

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
    private List<RecordedContent> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Plan() {}

    private Plan(
            PlanKind kind,
            UUID citizenId,
            @Nullable String planNumber,
            PlanContent content,
            Origin origin,
            BusinessClock clock) {
        this.id = Ids.next();
        this.kind = kind;
        this.citizenId = citizenId;
        this.planNumber = planNumber;
        record(content, origin, clock);
    }

    static Plan offer(PlanKind kind, UUID citizenId, LocalDate offeredOn, BusinessClock clock) {
        var content = PlanContent.offered(offeredOn, clock.today());
        return new Plan(kind, citizenId, null, content, Origin.LIVE, clock);
    }

    /** @param planNumber the source's own, by which it speaks of the plan again */
    static Plan imported(
            PlanKind kind, UUID citizenId, String planNumber, PlanContent content, Origin origin, BusinessClock clock) {
        return new Plan(kind, citizenId, planNumber, content, origin, clock);
    }

    /** The citizen does not want it. */
    String decline(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(content().phase(), DECLINED);
        record(content().declined(on, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    String make(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(content().phase(), MADE);
        record(content().made(on, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    /** It counts as updated from that day. */
    String followUp(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(content().phase(), FOLLOWED_UP);
        record(content().followedUp(on, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    /** @param on the first day on which it is no longer in force */
    String end(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(content().phase(), ENDED);
        record(content().ended(on, clock.today()), Origin.LIVE, clock);
        return move.word();
    }

    /** The source says so now, whatever was recorded before. */
    void restate(PlanContent content, Origin how, BusinessClock clock) {
        record(content, how, clock);
    }

    private void record(PlanContent content, Origin how, BusinessClock clock) {
        rows.add(new RecordedContent(content, RecordedRow.nextTime(rows, clock)));
        origin = how;
        version++;
    }

    /** What it says now. */
    PlanContent content() {
        return rows.getLast().content();
    }

    /** All that it ever said, oldest first. */
    List<PlanRow> history() {
        return RecordedRow.told(rows, PlanRow::of);
    }

    Set<PlanPhase> allowedMoves() {
        return MOVES.allowed(content().phase());
    }

    UUID id() {
        return id;
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
        return new PlanState(id, citizenId, origin, history());
    }
}
