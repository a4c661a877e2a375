package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.BENEFIT_ENDED;
import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.offer.hearing.Evidence;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A stop (or reduction) of one benefit; how it may move says {@link StopMoves}, what it rests on {@link Evidence}. */
@Entity
class BenefitStop implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Embedded
    private StopTerms terms;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Embedded
    private Evidence evidence;

    @Embedded
    private @Nullable Decision decision;

    @Embedded
    private @Nullable SofSide sofSide;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BenefitStop() {}

    private BenefitStop(
            UUID citizenId, StopTerms terms, Phase phase, @Nullable Decision decision, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.terms = terms;
        this.phase = phase;
        this.evidence = Evidence.NONE;
        this.decision = decision;
        this.revision = Revision.first(clock);
    }

    static BenefitStop consider(Benefit benefit, StopTerms.Reason reason, BusinessClock clock) {
        benefit.requirePaidOn(clock.today());
        clock.requirePast("eventOn", reason.eventOn());
        var terms = StopTerms.of(benefit, reason, clock.today(), clock.instant());
        return new BenefitStop(benefit.citizenId(), terms, CONSIDERED, null, clock);
    }

    /** What the paying system shows, delivered at {@code registeredAt}, is the stop: from its day on, whoever decided it and when. */
    static BenefitStop discover(Benefit benefit, FoundStop found, Instant registeredAt, BusinessClock clock) {
        var terms = StopTerms.discovered(benefit, found, registeredAt, clock);
        var phase = found.from().isAfter(clock.today()) ? DECIDED : EFFECTIVE;
        return new BenefitStop(benefit.citizenId(), terms, phase, Decision.ofItself(found.from()), clock);
    }

    /** Decided in another system, in our books since {@code registeredAt}, whatever it rests on: what is missing before it is told. */
    static BenefitStop recordElsewhere(
            Benefit benefit, StopOrder order, Evidence evidence, Instant registeredAt, BusinessClock clock) {
        clock.requirePast("decidedOn", order.decidedOn());
        clock.requirePast("eventOn", order.eventOn());
        var terms = StopTerms.of(benefit, order.reason(), order.decidedOn(), registeredAt);
        order.days().requireFitting(terms, benefit);
        var decision = Decision.elsewhere(order.days(), order.decidedOn());
        var stop = new BenefitStop(benefit.citizenId(), terms, DECIDED, decision, clock);
        stop.evidence = evidence;
        return stop;
    }

    /** @param answerBy the last day for the citizen's answer and SOF's */
    String openHearing(LocalDate answerBy, BusinessClock clock) {
        StopMoves.TABLE.move(phase, HEARING); // whether it is possible comes before what is said with it
        if (!answerBy.isAfter(clock.today())) {
            throw new RuleViolation("hearing-ends-too-early", "answerBy", answerBy, "today", clock.today());
        }
        evidence = evidence.heardUntil(answerBy);
        return move(HEARING, clock);
    }

    /** Something more to rest on came before the decision: guidance, an attempt to reach the citizen, an answer. */
    String gather(String happened, UnaryOperator<Evidence> more, BusinessClock clock) {
        if (!phase.isUndecided()) {
            throw new RuleViolation("stop-not-answerable", "phase", phase);
        }
        revision = revision.next(clock);
        evidence = more.apply(evidence);
        return happened;
    }

    /** @param managersReason stands for missing evidence; null: there must be all that the ground asks for */
    String decide(Benefit benefit, Decision.Days days, @Nullable String managersReason, BusinessClock clock) {
        StopMoves.TABLE.move(phase, DECIDED);
        days.requireFitting(terms, benefit);
        if (evidence.hasUnseenAnswer()) {
            throw new RuleViolation("stop-answer-unseen");
        }
        if (managersReason == null) {
            Checklist.requireEvidence(this, clock.today());
        }
        var happened = move(DECIDED, clock);
        decision = Decision.of(days, managersReason, recordedAt());
        return happened;
    }

    /** While it was considered here, another system decided it, maybe as another kind: what is missing before it holds nothing back. */
    String decideElsewhere(Benefit benefit, StopOrder order, Evidence more, BusinessClock clock) {
        StopMoves.TABLE.move(phase, DECIDED);
        clock.requirePast("decidedOn", order.decidedOn());
        var decided = terms.as(order.kind());
        order.days().requireFitting(decided, benefit);
        move(DECIDED, clock);
        terms = decided;
        evidence = evidence.completedBy(more);
        decision = Decision.elsewhere(order.days(), order.decidedOn());
        return "decided-elsewhere";
    }

    /** The day it was decided for has come. */
    String takeEffect(BusinessClock clock) {
        return move(EFFECTIVE, clock);
    }

    /** @throws RuleViolation {@code benefit-not-paid} when the benefit itself has ended: that is the paying system's to take back */
    String resume(BusinessClock clock) {
        if (phase == BENEFIT_ENDED) {
            throw new RuleViolation("benefit-not-paid", "benefit", terms.benefitId(), "day", clock.today());
        }
        return payAgain(clock);
    }

    /** As the paying system tells. */
    String payAgain(BusinessClock clock) {
        return move(RESUMED, clock);
    }

    String drop(BusinessClock clock) {
        return move(DROPPED, clock);
    }

    String withdraw(BusinessClock clock) {
        return move(WITHDRAWN, clock);
    }

    /** The benefit ended otherwise, or on another day than was told: the stop's day is the end's now. */
    String closeAsEnded(LocalDate endedOn, BusinessClock clock) {
        var happened = move(BENEFIT_ENDED, clock);
        decision = decision == null ? Decision.ofItself(endedOn) : decision.movedTo(endedOn);
        return happened;
    }

    private String move(Phase to, BusinessClock clock) {
        var move = StopMoves.TABLE.move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    Set<Phase> allowedMoves() {
        return StopMoves.TABLE.allowed(phase);
    }

    UUID id() {
        return id;
    }

    StopTerms terms() {
        return terms;
    }

    Phase phase() {
        return phase;
    }

    Evidence evidence() {
        return evidence;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    LocalDate effectiveFrom() {
        return decision == null ? null : decision.effectiveFrom();
    }

    /** Of a new one, which no table holds yet. */
    void heardBefore(SofSide side) {
        sofSide = side;
    }

    SofSide sofSide() {
        return sofSide == null ? SofSide.NOTHING_HEARD : sofSide;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("benefit-stop", id);
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
    public BenefitStopState state() {
        return BenefitStopState.of(this);
    }
}
