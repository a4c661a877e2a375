package dk.kk.shared.plan.procedure;

import static dk.kk.shared.plan.procedure.ProcedurePhase.DRAFT;
import static dk.kk.shared.plan.procedure.ProcedurePhase.PUBLISHED;
import static dk.kk.shared.plan.procedure.ProcedurePhase.RETIRED;

import dk.kk.shared.plan.specialcase.CaseType;
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

/** One version of the procedure for a type of case. Once it is published its words and steps are for good: runs show them. */
@Entity
class Procedure implements Changeable {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CaseType caseType;

    private int number;
    private String titleDa;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private ProcedurePhase phase;

    private @Nullable LocalDate validFrom;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "procedure_step", joinColumns = @JoinColumn(name = "procedure_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100) // a list reads those of many at once
    private List<ProcedureStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Procedure() {}

    private Procedure(CaseType caseType, int number, ProcedureContent content, BusinessClock clock) {
        this.id = Ids.next();
        this.caseType = caseType;
        this.number = number;
        this.titleDa = content.titleDa();
        this.titleEn = content.titleEn();
        this.steps.addAll(content.steps());
        this.phase = DRAFT;
        this.revision = Revision.first(clock);
    }

    /** @param number of the version, among those of this type of case */
    static Procedure draft(CaseType caseType, int number, ProcedureContent content, BusinessClock clock) {
        ProcedureStep.requireOrder(content.steps());
        return new Procedure(caseType, number, content, clock);
    }

    String change(ProcedureContent content, BusinessClock clock) {
        var move = ProcedurePhase.MOVES.move(phase, DRAFT);
        ProcedureStep.requireOrder(content.steps());
        titleDa = content.titleDa();
        titleEn = content.titleEn();
        steps.clear();
        steps.addAll(content.steps());
        return moved(move, clock);
    }

    /** @throws RuleViolation also {@code procedure-day-past}: who started a case yesterday did so by the version of then */
    String publish(LocalDate from, BusinessClock clock) {
        var move = ProcedurePhase.MOVES.move(phase, PUBLISHED);
        if (from.isBefore(clock.today())) {
            throw new RuleViolation("procedure-day-past", "today", clock.today());
        }
        validFrom = from;
        return moved(move, clock);
    }

    String retire(BusinessClock clock) {
        return moved(ProcedurePhase.MOVES.move(phase, RETIRED), clock);
    }

    private String moved(Moves.Move<ProcedurePhase> move, BusinessClock clock) {
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    UUID id() {
        return id;
    }

    CaseType caseType() {
        return caseType;
    }

    int number() {
        return number;
    }

    ProcedureContent content() {
        return new ProcedureContent(titleDa, titleEn, List.copyOf(steps));
    }

    List<ProcedureStep> steps() {
        return List.copyOf(steps);
    }

    ProcedurePhase phase() {
        return phase;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    Set<ProcedurePhase> allowedMoves() {
        return ProcedurePhase.MOVES.allowed(phase);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Procedures.KIND, id);
    }

    /** A procedure is about nobody. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    @Override
    public long version() {
        return revision.version();
    }

    @Override
    public Instant recordedAt() {
        return revision.recordedAt();
    }

    /** Told to nobody: who works by one reads it here. */
    @Override
    public ProcedureContent state() {
        return content();
    }
}
