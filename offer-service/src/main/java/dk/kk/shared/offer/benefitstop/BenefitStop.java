package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;

import dk.kk.shared.offer.benefit.Benefit;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Moves;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop (or reduction) of one benefit.
 *
 * <pre>
 * CONSIDERED ──────────────► HEARING ──► DECIDED ──(its day)──► EFFECTIVE ──► RESUMED
 *     │  └─(ground without hearing)───────► │
 *     └──────► DROPPED ◄────────┘           └──► WITHDRAWN
 * </pre>
 */
@Entity
class BenefitStop {

    private static final Moves<Phase> AFTER_HEARING = Moves.of(Phase.class)
            .from(CONSIDERED)
            .to(HEARING, DROPPED)
            .from(HEARING)
            .to(DECIDED, DROPPED)
            .from(DECIDED)
            .to(EFFECTIVE, WITHDRAWN)
            .from(EFFECTIVE)
            .to(RESUMED);

    private static final Moves<Phase> STRAIGHT_ON =
            AFTER_HEARING.from(CONSIDERED).to(HEARING, DECIDED, DROPPED);

    @Id
    private UUID id;

    private UUID citizenId;

    private UUID benefitId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Enumerated(EnumType.STRING)
    private StopKind kind;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private LocalDate consideredOn;

    private @Nullable Instant decidedAt;
    private @Nullable LocalDate effectiveFrom;

    @Embedded
    @AttributeOverride(name = "givenOn", column = @Column(name = "guidance_given_on"))
    @AttributeOverride(name = "written", column = @Column(name = "guidance_written"))
    @AttributeOverride(name = "wording", column = @Column(name = "guidance_wording"))
    private @Nullable Guidance guidance;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private Instant recordedAt;

    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BenefitStop() {}

    private BenefitStop(UUID citizenId, UUID benefitId, Ground ground, StopKind kind, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.benefitId = benefitId;
        this.ground = ground;
        this.kind = kind;
        this.phase = CONSIDERED;
        this.consideredOn = clock.today();
        this.origin = Origin.LIVE;
        this.recordedAt = clock.instant();
        this.version = 1;
    }

    static BenefitStop consider(Benefit benefit, Ground ground, StopKind kind, BusinessClock clock) {
        if (!benefit.isPaidOn(clock.today())) {
            throw new RuleViolation("benefit-not-paid", "benefit", benefit.id(), "day", clock.today());
        }
        return new BenefitStop(benefit.citizenId(), benefit.id(), ground, kind, clock);
    }

    void hear(BusinessClock clock) {
        move(HEARING, clock);
    }

    /** Aktivloven § 35: a sanction needs prior written guidance. Other grounds need none. */
    void decide(LocalDate effectiveFrom, @Nullable Guidance guidance, BusinessClock clock) {
        if (ground.isSanction() && (guidance == null || !guidance.precedes(consideredOn))) {
            throw new RuleViolation("stop-without-guidance", "consideredOn", consideredOn);
        }
        if (effectiveFrom.isBefore(consideredOn)) {
            throw new RuleViolation("stop-effective-too-early", "consideredOn", consideredOn);
        }
        move(DECIDED, clock);
        this.effectiveFrom = effectiveFrom;
        this.guidance = guidance;
        this.decidedAt = recordedAt;
    }

    /** The day it was decided for has come. */
    void takeEffect(BusinessClock clock) {
        move(EFFECTIVE, clock);
    }

    void resume(BusinessClock clock) {
        move(RESUMED, clock);
    }

    void drop(BusinessClock clock) {
        move(DROPPED, clock);
    }

    void withdraw(BusinessClock clock) {
        move(WITHDRAWN, clock);
    }

    private void move(Phase to, BusinessClock clock) {
        phase = moves().move(phase, to);
        var now = clock.instant();
        recordedAt = now.isBefore(recordedAt) ? recordedAt : now;
        version++;
    }

    private Moves<Phase> moves() {
        return ground.needsHearing() ? AFTER_HEARING : STRAIGHT_ON;
    }

    Set<Phase> allowedMoves() {
        return moves().allowed(phase);
    }

    Event event(String cause) {
        return Event.of(
                "benefit-stop." + phase.name().toLowerCase(Locale.ROOT),
                new StreamRef("benefit-stop", id),
                version,
                citizenId,
                cause,
                recordedAt,
                BenefitStopState.of(this));
    }

    UUID id() {
        return id;
    }

    UUID citizenId() {
        return citizenId;
    }

    UUID benefitId() {
        return benefitId;
    }

    Ground ground() {
        return ground;
    }

    StopKind kind() {
        return kind;
    }

    Phase phase() {
        return phase;
    }

    LocalDate consideredOn() {
        return consideredOn;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    Guidance guidance() {
        return guidance;
    }

    Origin origin() {
        return origin;
    }

    long version() {
        return version;
    }
}
