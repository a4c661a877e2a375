package dk.kk.shared.plan.problem;

import static dk.kk.shared.plan.problem.ProblemPhase.DROPPED;
import static dk.kk.shared.plan.problem.ProblemPhase.IDENTIFIED;
import static dk.kk.shared.plan.problem.ProblemPhase.MERGED;
import static dk.kk.shared.plan.problem.ProblemPhase.MOVES;
import static dk.kk.shared.plan.problem.ProblemPhase.PROPOSED;
import static dk.kk.shared.plan.problem.ProblemPhase.SOLVED;
import static dk.kk.shared.plan.problem.ProblemPhase.UNDER_ANALYSIS;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something between the two administrations that goes wrong again and again. */
@Entity
public class Problem implements Changeable {
    @Id
    private UUID id;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private CaseType caseType;

    @Embedded
    private Figure figure;

    private UUID[] lessons;

    @Enumerated(EnumType.STRING)
    private ProblemPhase phase;

    private LocalDate identifiedOn;
    private LocalDate phaseSince;

    @Enumerated(EnumType.STRING)
    private @Nullable DropReason dropReason;

    private @Nullable String dropWords;
    private @Nullable UUID mergedInto;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Problem() {}

    /** @throws RuleViolation {@code figure-parameters-unfit} */
    Problem(ProblemText text, BusinessClock clock) {
        this.id = Ids.next();
        this.phase = IDENTIFIED;
        this.identifiedOn = clock.today();
        this.phaseSince = clock.today();
        this.figure = text.figure().checked();
        write(text);
        this.revision = Revision.first(clock);
    }

    /** @throws RuleViolation {@code problem-closed}, {@code problem-figure-settled}, {@code figure-parameters-unfit} */
    String change(ProblemText text, BusinessClock clock) {
        requireOpen();
        var chosen = text.figure().checked();
        if (phase == PROPOSED && !chosen.equals(figure)) {
            throw new RuleViolation("problem-figure-settled", "figure", figure.code());
        }
        figure = chosen;
        write(text);
        revision = revision.next(clock);
        return "changed";
    }

    private void write(ProblemText text) {
        title = text.title().strip();
        description = text.description().strip();
        caseType = text.caseType();
        lessons = united(text.lessons().stream());
    }

    String takeUp(BusinessClock clock) {
        return move(UNDER_ANALYSIS, clock);
    }

    /** A solution of it was submitted, perhaps not the first. Null where nothing changes. */
    public @Nullable String propose(BusinessClock clock) {
        requireAnalysed();
        return phase == PROPOSED ? null : move(PROPOSED, clock);
    }

    /** @throws RuleViolation {@code problem-takes-no-proposals}: it is not analysed yet, or over */
    public void requireAnalysed() {
        if (phase != UNDER_ANALYSIS && phase != PROPOSED) {
            throw new RuleViolation("problem-takes-no-proposals", "phase", phase);
        }
    }

    /** @throws RuleViolation {@code problem-proposals-open}, {@code problem-without-solution} */
    String solve(ProposalCounts proposals, BusinessClock clock) {
        var move = MOVES.move(phase, SOLVED);
        proposals.requireNoneOpen();
        proposals.requireImplemented();
        return move(move.to(), clock);
    }

    /** @throws RuleViolation {@code problem-proposals-open} */
    String drop(DropReason reason, String words, ProposalCounts proposals, BusinessClock clock) {
        var move = MOVES.move(phase, DROPPED);
        proposals.requireNoneOpen();
        dropReason = reason;
        dropWords = words.strip();
        return move(move.to(), clock);
    }

    /** What this one has learnt goes over to the other. @throws RuleViolation {@code problem-proposals-open} */
    String mergeInto(Problem other, ProposalCounts proposals, BusinessClock clock) {
        var move = MOVES.move(phase, MERGED);
        proposals.requireNoneOpen();
        mergedInto = other.id;
        return move(move.to(), clock);
    }

    /** @throws RuleViolation {@code problem-closed}, {@code problem-of-itself} */
    String takeOver(Problem duplicate, BusinessClock clock) {
        if (id.equals(duplicate.id)) {
            throw new RuleViolation("problem-of-itself");
        }
        requireOpen();
        lessons = united(Stream.concat(Stream.of(lessons), Stream.of(duplicate.lessons)));
        revision = revision.next(clock);
        return "duplicate-taken-over";
    }

    private void requireOpen() {
        if (!phase.isOpen()) {
            throw new RuleViolation("problem-closed", "phase", phase);
        }
    }

    private String move(ProblemPhase to, BusinessClock clock) {
        var move = MOVES.move(phase, to);
        phase = move.to();
        phaseSince = clock.today();
        revision = revision.next(clock);
        return move.word();
    }

    private static UUID[] united(Stream<UUID> ids) {
        return ids.distinct().toArray(UUID[]::new);
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    String description() {
        return description;
    }

    CaseType caseType() {
        return caseType;
    }

    public Figure figure() {
        return figure;
    }

    List<UUID> lessons() {
        return List.of(lessons);
    }

    ProblemPhase phase() {
        return phase;
    }

    LocalDate identifiedOn() {
        return identifiedOn;
    }

    LocalDate phaseSince() {
        return phaseSince;
    }

    @Nullable
    DropReason dropReason() {
        return dropReason;
    }

    @Nullable
    String dropWords() {
        return dropWords;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Problems.KIND, id);
    }

    /** Nobody's: it speaks of no citizen. */
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
    public ProblemState state() {
        return ProblemState.of(this);
    }
}
