package dk.kk.shared.plan.procedure;

import static dk.kk.shared.plan.procedure.RunPhase.DONE;
import static dk.kk.shared.plan.procedure.RunPhase.RUNNING;
import static dk.kk.shared.plan.procedure.RunPhase.STOPPED;

import dk.kk.shared.plan.administration.Administration;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Both sides work by one version of a procedure in the case of a citizen; {@link RunPhase} and {@link StepPhase} have the lifecycles. */
@Entity
class ProcedureRun implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;
    private UUID procedureId;
    private LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private Administration startingSide;

    @Enumerated(EnumType.STRING)
    private RunPhase phase;

    @Enumerated(EnumType.STRING)
    private @Nullable StopReason stopReason;

    private @Nullable LocalDate endedOn;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "procedure_run_step", joinColumns = @JoinColumn(name = "run_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list reads those of many at once
    private List<RunStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ProcedureRun() {}

    private ProcedureRun(UUID citizenId, Administration side, UUID procedureId, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.procedureId = procedureId;
        this.startedOn = clock.today();
        this.startingSide = side;
        this.phase = RUNNING;
        this.revision = Revision.first(clock);
    }

    static ProcedureRun start(
            UUID citizenId, Administration side, Procedure procedure, StepDays days, BusinessClock clock) {
        var run = new ProcedureRun(citizenId, side, procedure.id(), clock);
        procedure.steps().forEach(_ -> run.steps.add(RunStep.open(null)));
        run.reckon(procedure, days);
        return run;
    }

    /**
     * Somebody took a step, or skipped it.
     *
     * @param number from 1
     * @throws RuleViolation {@code procedure-run-over}, {@code procedure-step-unknown}, {@code procedure-step-of-other-side},
     *     {@code illegal-move}, {@code day-in-future}, {@code procedure-step-too-early}
     */
    String settle(int number, Settlement said, Procedure procedure, StepDays days, BusinessClock clock) {
        var step = stepOf(number, said.side(), procedure);
        var move = StepPhase.MOVES.move(step.phase(), said.skipReason() == null ? StepPhase.DONE : StepPhase.SKIPPED);
        clock.requirePast("on", said.on());
        if (said.on().isBefore(startedOn)) {
            throw new RuleViolation("procedure-step-too-early", "started", startedOn);
        }
        steps.set(number - 1, step.settled(move.to(), said));
        reckon(procedure, days);
        if (steps.stream().anyMatch(other -> other.phase() == StepPhase.OPEN)) {
            revision = revision.next(clock);
            return move.word();
        }
        return ended(RunPhase.MOVES.move(phase, DONE), clock);
    }

    /** It was ticked by mistake: as if nothing had been said. */
    String reopen(int number, Administration by, Procedure procedure, StepDays days, BusinessClock clock) {
        var step = stepOf(number, by, procedure);
        var move = StepPhase.MOVES.move(step.phase(), StepPhase.OPEN);
        steps.set(number - 1, RunStep.open(null));
        reckon(procedure, days);
        revision = revision.next(clock);
        return move.word();
    }

    String stop(StopReason reason, BusinessClock clock) {
        var move = RunPhase.MOVES.move(phase, STOPPED);
        stopReason = reason;
        return ended(move, clock);
    }

    /** The citizen is shared again: it goes on where it stood, by the same days. What people stopped does not. */
    String resume(BusinessClock clock) {
        var move = RunPhase.MOVES.move(phase, RUNNING);
        if (isStoppedByHand()) {
            throw new RuleViolation("illegal-move", "from", phase, "to", RUNNING, "allowed", allowedMoves());
        }
        stopReason = null;
        endedOn = null;
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    private String ended(Moves.Move<RunPhase> move, BusinessClock clock) {
        phase = move.to();
        endedOn = clock.today();
        revision = revision.next(clock);
        return move.word();
    }

    private RunStep stepOf(int number, Administration by, Procedure procedure) {
        if (phase != RUNNING) {
            throw new RuleViolation("procedure-run-over", "phase", phase);
        }
        if (number < 1 || number > steps.size()) {
            throw new RuleViolation("procedure-step-unknown", "step", number, "steps", steps.size());
        }
        var side = procedure.steps().get(number - 1).side();
        if (!side.isOf(by)) {
            throw new RuleViolation("procedure-step-of-other-side", "administration", side);
        }
        return steps.get(number - 1);
    }

    /** The time of an open step runs from the start, or from the day the step before was settled: until then it is due on no day. */
    private void reckon(Procedure procedure, StepDays days) {
        var plan = procedure.steps();
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).phase() == StepPhase.OPEN) {
                var after = plan.get(i).afterStep();
                var from = after == null ? startedOn : steps.get(after - 1).settledOn();
                var due = from == null ? null : days.due(from, plan.get(i));
                if (!Objects.equals(due, steps.get(i).dueOn())) {
                    steps.set(i, RunStep.open(due));
                }
            }
        }
    }

    UUID id() {
        return id;
    }

    UUID procedureId() {
        return procedureId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    Administration startingSide() {
        return startingSide;
    }

    RunPhase phase() {
        return phase;
    }

    @Nullable
    StopReason stopReason() {
        return stopReason;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    List<RunStep> steps() {
        return List.copyOf(steps);
    }

    Set<RunPhase> allowedMoves() {
        return isStoppedByHand() ? Set.of() : RunPhase.MOVES.allowed(phase);
    }

    private boolean isStoppedByHand() {
        return phase == STOPPED && stopReason != StopReason.NOT_SHARED;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(ProcedureRuns.KIND, id);
    }

    @Override
    public UUID citizenId() {
        return citizenId;
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
    public ProcedureRunState state() {
        return ProcedureRunState.of(this);
    }
}
