package dk.kk.shared.offer.benefit;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A benefit of one citizen. Each change records its days anew; what was recorded before stays. */
@Entity
public class Benefit {

    @Id
    private UUID id;

    private UUID citizenId;

    /** The paying system's own number; benefits granted here have none. */
    private @Nullable String benefitNumber;

    @Enumerated(EnumType.STRING)
    private BenefitType benefitType;

    private long version;

    @ElementCollection
    @CollectionTable(name = "benefit_row", joinColumns = @JoinColumn(name = "benefit_id"))
    @OrderColumn(name = "position")
    private List<Paid> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Benefit() {}

    private Benefit(UUID citizenId, @Nullable String benefitNumber, BenefitType benefitType) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.benefitNumber = benefitNumber;
        this.benefitType = benefitType;
    }

    static Benefit grant(UUID citizenId, BenefitType type, LocalDate startedOn, BusinessClock clock) {
        var benefit = new Benefit(citizenId, null, type);
        benefit.record(startedOn, null, clock);
        return benefit;
    }

    static Benefit delivered(
            UUID citizenId,
            String number,
            BenefitType type,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            BusinessClock clock) {
        var benefit = new Benefit(citizenId, number, type);
        benefit.record(startedOn, endedOn, clock);
        return benefit;
    }

    /** @param endedOn the first day without it */
    void end(LocalDate endedOn, BusinessClock clock) {
        if (paid().endedOn() != null) {
            throw new RuleViolation("benefit-ended", "endedOn", paid().endedOn());
        }
        if (!endedOn.isAfter(paid().startedOn())) {
            throw new RuleViolation("benefit-end-before-start", "startedOn", paid().startedOn(), "endedOn", endedOn);
        }
        record(paid().startedOn(), endedOn, clock);
    }

    /** The paying system says so now, whatever was recorded before. */
    void restate(BenefitType type, LocalDate startedOn, @Nullable LocalDate endedOn, BusinessClock clock) {
        benefitType = type;
        record(startedOn, endedOn, clock);
    }

    private void record(LocalDate startedOn, @Nullable LocalDate endedOn, BusinessClock clock) {
        var now = clock.instant();
        var last = history.isEmpty() ? now : paid().recordedAt();
        history.add(new Paid(startedOn, endedOn, now.isBefore(last) ? last : now));
        version++;
    }

    Event event(String cause) {
        return Event.of(
                paid().endedOn() == null ? "benefit.granted" : "benefit.ended",
                new StreamRef("benefit", id),
                version,
                citizenId,
                cause,
                paid().recordedAt(),
                BenefitState.of(this));
    }

    public boolean isPaidOn(LocalDate day) {
        var end = paid().endedOn();
        return !day.isBefore(paid().startedOn()) && (end == null || day.isBefore(end));
    }

    public UUID id() {
        return id;
    }

    public UUID citizenId() {
        return citizenId;
    }

    @Nullable
    String benefitNumber() {
        return benefitNumber;
    }

    /** Of a delivered one. */
    String number() {
        return requireNonNull(benefitNumber);
    }

    BenefitType benefitType() {
        return benefitType;
    }

    long version() {
        return version;
    }

    List<Paid> history() {
        return history;
    }

    /** What we believe now. */
    Paid paid() {
        return history.getLast();
    }
}
