package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An offer that citizens can be enrolled in on the days it is in force. Courses that began before its end go on. */
@Entity
public class Offer {

    @Id
    private UUID id;

    /** The catalogue's own code. */
    private String code;

    @Embedded
    private Terms terms;

    private Instant recordedAt;

    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Offer() {}

    private Offer(String code, Terms terms, BusinessClock clock) {
        this.id = Ids.next();
        this.code = code;
        this.terms = terms;
        this.recordedAt = clock.instant();
        this.version = 1;
    }

    static Offer list(String code, Terms terms, BusinessClock clock) {
        return new Offer(code, terms, clock);
    }

    /** @param validTo the first day on which nobody can begin any more */
    void withdraw(LocalDate validTo, BusinessClock clock) {
        if (terms.validTo() != null) {
            throw new RuleViolation("offer-withdrawn", "validTo", terms.validTo());
        }
        if (!validTo.isAfter(terms.validFrom())) {
            throw new RuleViolation("offer-ends-before-start", "validFrom", terms.validFrom(), "validTo", validTo);
        }
        change(terms.until(validTo), clock);
    }

    /** The catalogue says so now. */
    void change(Terms terms, BusinessClock clock) {
        var now = clock.instant();
        this.terms = terms;
        this.recordedAt = now.isBefore(recordedAt) ? recordedAt : now;
        this.version++;
    }

    /** @throws RuleViolation {@code offer-not-in-force} when nobody can begin on that day */
    public void demandInForce(LocalDate day) {
        if (!terms.holdOn(day)) {
            throw new RuleViolation("offer-not-in-force", "offer", code, "day", day);
        }
    }

    Event event(String type, String cause) {
        return Event.of(type, new StreamRef("offer", id), version, null, cause, recordedAt, OfferState.of(this));
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Administration administration() {
        return terms.administration();
    }

    public CountsAs countsAs() {
        return terms.countsAs();
    }

    public boolean countsForGoal3() {
        return terms.countsForGoal3();
    }

    Terms terms() {
        return terms;
    }

    long version() {
        return version;
    }
}
