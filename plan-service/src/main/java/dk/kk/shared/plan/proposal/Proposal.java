package dk.kk.shared.plan.proposal;

import static dk.kk.shared.plan.proposal.ProposalPhase.MOVES;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves.Move;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What the special unit wants done about a problem. */
@Entity
public class Proposal implements Changeable {
    @Id
    private UUID id;

    private UUID problemId;

    @Embedded
    private Solution solution;

    @Enumerated(EnumType.STRING)
    private ProposalPhase phase;

    private LocalDate phaseSince;
    private @Nullable UUID meetingId;

    @Embedded
    private @Nullable Implementation implementation;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "proposal_evidence", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a list reads those of many at once
    private List<Evidence> evidence = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_decision", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_condition", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Condition> conditions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_evaluation", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Evaluation> evaluations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Proposal() {}

    Proposal(UUID problemId, ProposalText text, BusinessClock clock) {
        this.id = Ids.next();
        this.problemId = problemId;
        this.phase = ProposalPhase.DRAFT;
        this.phaseSince = clock.today();
        write(text);
        this.revision = Revision.first(clock);
    }

    /** @throws RuleViolation {@code proposal-not-written}, {@code proposal-evidence-unfit} */
    String change(ProposalText text, BusinessClock clock) {
        phase.requireWritten();
        write(text);
        revision = revision.next(clock);
        return "changed";
    }

    private void write(ProposalText text) {
        text.evidence().forEach(Evidence::requireFit);
        solution = Solution.of(text);
        evidence.clear();
        evidence.addAll(text.evidence());
    }

    /** @throws RuleViolation {@code proposal-incomplete} without evidence or target, {@code figure-target-unfit} */
    String submit(Figure figure, BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.SUBMITTED);
        phase.requireWritten(); // what is on an agenda is taken off there
        solution.requireComplete(evidence, figure);
        return moved(move, clock);
    }

    String withdraw(BusinessClock clock) {
        return moved(MOVES.move(phase, ProposalPhase.WITHDRAWN), clock);
    }

    public String putOnAgenda(UUID meeting, BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.ON_AGENDA);
        meetingId = meeting;
        return moved(move, clock);
    }

    public String takeOffAgenda(BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.SUBMITTED);
        meetingId = null;
        return moved(move, clock);
    }

    /** By the meeting on whose agenda it is. @param wanted conditions of an approval with some, else none */
    public String decide(Decision decision, List<String> wanted, BusinessClock clock) {
        var move = MOVES.move(phase, decision.outcome().phase());
        decisions.add(decision);
        wanted.stream().map(Condition::open).forEach(conditions::add);
        meetingId = null;
        return moved(move, clock);
    }

    /** @throws RuleViolation {@code proposal-not-approved}, {@code proposal-day-unfit}, and as {@link Condition#meet} */
    String meet(int number, LocalDate on, String by, BusinessClock clock) {
        phase.requireConditional();
        StepDay.require(on, decisions.getLast().decidedOn(), clock);
        Condition.meet(conditions, number, on, by);
        revision = revision.next(clock);
        return "condition-met";
    }

    /** @throws RuleViolation {@code illegal-move} unless it was approved, {@code proposal-day-unfit} */
    String start(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.BEING_IMPLEMENTED);
        StepDay.require(on, decisions.getLast().decidedOn(), clock);
        implementation = new Implementation(on, null);
        return moved(move, clock);
    }

    /** @throws RuleViolation {@code proposal-conditions-open}, {@code proposal-day-unfit} */
    String implement(LocalDate on, BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.IMPLEMENTED);
        Condition.requireAllMet(conditions);
        implementation = Objects.requireNonNull(implementation).done(on, clock);
        return moved(move, clock);
    }

    String evaluate(Evaluation evaluation, Figure figure, BusinessClock clock) {
        var move = MOVES.move(phase, ProposalPhase.EVALUATED);
        Objects.requireNonNull(implementation).requireCompared(evaluation, figure, clock);
        evaluations.add(evaluation);
        return moved(move, clock);
    }

    private String moved(Move<ProposalPhase> move, BusinessClock clock) {
        phase = move.to();
        phaseSince = clock.today();
        revision = revision.next(clock);
        return move.word();
    }

    public UUID id() {
        return id;
    }

    public UUID problemId() {
        return problemId;
    }

    public String title() {
        return solution.title();
    }

    Solution solution() {
        return solution;
    }

    public ProposalPhase phase() {
        return phase;
    }

    LocalDate phaseSince() {
        return phaseSince;
    }

    public @Nullable UUID meetingId() {
        return meetingId;
    }

    @Nullable
    Implementation implementation() {
        return implementation;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    List<Evaluation> evaluations() {
        return evaluations;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Proposals.KIND, id);
    }

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

    @Override
    public ProposalState state() {
        return ProposalState.of(this);
    }
}
