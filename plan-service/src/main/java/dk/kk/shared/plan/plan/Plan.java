package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One plan of a citizen: its present content, whose history {@link PlanHistory} keeps. */
@Entity
class Plan {

    @Id
    private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Column
    private UUID citizenId;

    private @Nullable String planNumber;

    @Embedded
    private PlanContent content;

    @Column
    private Instant recordedAt;

    private long version;

    protected Plan() {} // Hibernate's

    private Plan(PlanKind kind, UUID citizenId, @Nullable String planNumber, PlanContent content, BusinessClock clock) {
        this.id = Ids.next();
        this.kind = kind;
        this.citizenId = citizenId;
        this.planNumber = planNumber;
        this.content = content;
        this.recordedAt = clock.instant();
        this.version = 1;
    }

    static Plan offer(PlanKind kind, UUID citizenId, LocalDate offeredOn, BusinessClock clock) {
        return new Plan(kind, citizenId, null, PlanContent.offered(offeredOn, clock.today()), clock);
    }

    /** @param planNumber the source's own, by which it speaks of the plan again */
    static Plan imported(PlanKind kind, UUID citizenId, String planNumber, PlanContent content, BusinessClock clock) {
        return new Plan(kind, citizenId, planNumber, content, clock);
    }

    /** @param step one of the lifecycle's: {@code content -> content.make(day, today)} */
    void move(UnaryOperator<PlanContent> step, BusinessClock clock) {
        restate(step.apply(content), clock);
    }

    /** The source says so now, whatever stood here. */
    void restate(PlanContent now, BusinessClock clock) {
        content = now;
        var at = clock.instant();
        recordedAt = at.isBefore(recordedAt) ? recordedAt : at;
        version++;
    }

    Event event(String cause, List<PlanRow> rows) {
        return Event.of(
                kind.stream() + "." + content.phase().happened(),
                new StreamRef(kind.stream(), id),
                version,
                citizenId,
                cause,
                recordedAt,
                new PlanState(id, citizenId, rows));
    }

    Set<PlanPhase> allowedMoves() {
        return PlanContent.MOVES.allowed(content.phase());
    }

    UUID id() {
        return id;
    }

    PlanKind kind() {
        return kind;
    }

    UUID citizenId() {
        return citizenId;
    }

    @Nullable
    String planNumber() {
        return planNumber;
    }

    PlanContent content() {
        return content;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    long version() {
        return version;
    }
}
