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
import org.jspecify.annotations.Nullable;

/** A stop (or reduction) of one benefit; how it may move says {@link StopMoves}. */
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
    private @Nullable Decision decision;

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
        this.decision = decision;
        this.revision = Revision.first(clock);
    }

    static BenefitStop consider(Benefit benefit, Ground ground, StopKind kind, BusinessClock clock) {
        requirePaid(benefit, clock.today());
        var terms = StopTerms.considered(benefit, ground, kind, clock.today());
        return new BenefitStop(benefit.citizenId(), terms, CONSIDERED, null, clock);
    }

    /** The benefit's end is the stop: it takes effect on that day, whoever decided it and when. */
    static BenefitStop discover(Benefit benefit, LocalDate endedOn, BusinessClock clock) {
        var terms = StopTerms.discovered(benefit, clock.today());
        var phase = endedOn.isAfter(clock.today()) ? DECIDED : EFFECTIVE;
        return new BenefitStop(benefit.citizenId(), terms, phase, Decision.ofItself(endedOn), clock);
    }

    String openHearing(BusinessClock clock) {
        return move(HEARING, clock);
    }

    /** Aktivloven § 35: a sanction needs prior written guidance. Other grounds need none. */
    String decide(Benefit benefit, LocalDate effectiveFrom, @Nullable Guidance guidance, BusinessClock clock) {
        var consideredOn = terms.consideredOn();
        if (terms.ground().isSanction() && (guidance == null || !guidance.precedes(consideredOn))) {
            throw new RuleViolation("stop-without-guidance", "consideredOn", consideredOn);
        }
        if (effectiveFrom.isBefore(consideredOn)) {
            throw new RuleViolation("stop-effective-too-early", "consideredOn", consideredOn);
        }
        requirePaid(benefit, effectiveFrom);
        var happened = move(DECIDED, clock);
        decision = new Decision(recordedAt(), effectiveFrom, guidance);
        return happened;
    }

    /** The day it was decided for has come. */
    String takeEffect(BusinessClock clock) {
        return move(EFFECTIVE, clock);
    }

    String resume(BusinessClock clock) {
        return move(RESUMED, clock);
    }

    String drop(BusinessClock clock) {
        return move(DROPPED, clock);
    }

    String withdraw(BusinessClock clock) {
        return move(WITHDRAWN, clock);
    }

    /** The benefit ended otherwise before the stop's day, which is the end's now. */
    String closeAsEnded(LocalDate endedOn, BusinessClock clock) {
        var happened = move(BENEFIT_ENDED, clock);
        decision = decision == null ? Decision.ofItself(endedOn) : decision.movedTo(endedOn);
        return happened;
    }

    private String move(Phase to, BusinessClock clock) {
        var move = StopMoves.of(terms.ground()).move(phase, to);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    private static void requirePaid(Benefit benefit, LocalDate day) {
        if (!benefit.isPaidOn(day)) {
            throw new RuleViolation("benefit-not-paid", "benefit", benefit.id(), "day", day);
        }
    }

    Set<Phase> allowedMoves() {
        return StopMoves.of(terms.ground()).allowed(phase);
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

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    LocalDate effectiveFrom() {
        return decision == null ? null : decision.effectiveFrom();
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
