package dk.kk.shared.offer.benefit;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
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
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A benefit of one citizen. Each change records its days, unit and class anew; what was recorded before stays. */
@Entity
public class Benefit implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    /** The paying system's own number; benefits granted here have none. */
    private @Nullable String benefitNumber;

    @Enumerated(EnumType.STRING)
    private BenefitType benefitType;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private long version;

    @ElementCollection
    @CollectionTable(name = "benefit_row", joinColumns = @JoinColumn(name = "benefit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list and an import read those of many benefits at once
    private List<PaidDays> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Benefit() {}

    private Benefit(UUID citizenId, @Nullable String benefitNumber, BenefitType benefitType, Origin origin) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.benefitNumber = benefitNumber;
        this.benefitType = benefitType;
        this.origin = origin;
    }

    static Benefit grant(UUID citizenId, BenefitType type, LocalDate startedOn, BusinessClock clock) {
        var benefit = new Benefit(citizenId, null, type, Origin.LIVE);
        benefit.record(new PaidDays(startedOn, null, null, null, null, clock.instant()), clock);
        return benefit;
    }

    static Benefit imported(UUID citizenId, Posting posting, BusinessClock clock) {
        var benefit = new Benefit(citizenId, posting.number(), posting.type(), posting.origin());
        benefit.record(posting.paid(), clock);
        return benefit;
    }

    /** @param endedOn the first day without it */
    String end(LocalDate endedOn, BusinessClock clock) {
        if (paid().endedOn() != null) {
            throw new RuleViolation("benefit-ended", "endedOn", paid().endedOn());
        }
        if (!endedOn.isAfter(paid().startedOn())) {
            throw new RuleViolation("benefit-end-before-start", "startedOn", paid().startedOn(), "endedOn", endedOn);
        }
        origin = Origin.LIVE;
        record(paid().until(endedOn), clock);
        return happened();
    }

    /** The paying system says so now, whatever was recorded before. */
    void restate(Posting posting, BusinessClock clock) {
        benefitType = posting.type();
        origin = posting.origin();
        record(posting.paid().knowing(paid()), clock);
    }

    private void record(PaidDays next, BusinessClock clock) {
        history.add(next.recordedAt(RecordedRow.nextTime(history, clock)));
        version++;
    }

    /** A benefit has no phases: what is told is whether an end is known. */
    String happened() {
        return paid().endedOn() == null ? "granted" : "ended";
    }

    /** @throws RuleViolation {@code benefit-not-paid} */
    public void requirePaidOn(LocalDate day) {
        if (!paid().period().contains(day)) {
            throw new RuleViolation("benefit-not-paid", "benefit", id, "day", day);
        }
    }

    /** What we believe now. */
    public PaidDays paid() {
        return history.getLast();
    }

    public UUID id() {
        return id;
    }

    /** Of one that the paying system delivered. */
    String number() {
        return requireNonNull(benefitNumber);
    }

    @Nullable
    String benefitNumber() {
        return benefitNumber;
    }

    public BenefitType benefitType() {
        return benefitType;
    }

    public Origin origin() {
        return origin;
    }

    List<PaidDays> history() {
        return history;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("benefit", id);
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
        return paid().recordedAt();
    }

    @Override
    public BenefitState state() {
        return BenefitState.of(this);
    }
}
