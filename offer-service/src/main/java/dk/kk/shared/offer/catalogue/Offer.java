package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Origin;
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
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An offer that citizens can be enrolled in on the days it is in force. Courses that began before its end go on. */
@Entity
public class Offer implements Changeable {
    @Id
    private UUID id;

    /** The catalogue's own code. */
    private String code;

    @Embedded
    private Terms terms;

    /** When it was listed. */
    @Embedded
    private Counts counts;

    @ElementCollection
    @CollectionTable(name = "offer_counting", joinColumns = @JoinColumn(name = "offer_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a page and an import read those of many offers at once
    private List<CountingChange> countingChanges = new ArrayList<>();

    /** Stays in the catalogue: told beside the courses, it would say of citizens what nobody may record. */
    @Enumerated(EnumType.STRING)
    private @Nullable Initiative initiative;

    @Embedded
    private OfferPlaces places;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Offer() {}

    private Offer(
            String code, Terms terms, Counts counts, @Nullable Integer capacity, Origin origin, BusinessClock clock) {
        this.id = Ids.next();
        this.code = code;
        this.terms = terms;
        this.counts = counts;
        this.places = OfferPlaces.of(capacity);
        this.origin = origin;
        this.revision = Revision.first(clock);
    }

    /** @param capacity null: no limit */
    static Offer list(
            String code, Terms terms, Counts counts, @Nullable Integer capacity, Origin origin, BusinessClock clock) {
        return new Offer(code, terms, counts, capacity, origin, clock);
    }

    /** @param validTo the first day on which nobody can begin any more */
    String withdraw(LocalDate validTo, BusinessClock clock) {
        if (terms.validTo() != null) {
            throw new RuleViolation("offer-withdrawn", "validTo", terms.validTo());
        }
        if (!validTo.isAfter(terms.validFrom())) {
            throw new RuleViolation("offer-ends-before-start", "validFrom", terms.validFrom(), "validTo", validTo);
        }
        return change(terms.until(validTo), Origin.LIVE, clock);
    }

    /** The catalogue says so now. */
    String change(Terms terms, Origin origin, BusinessClock clock) {
        this.terms = terms;
        this.origin = origin;
        this.revision = revision.next(clock);
        return terms.validTo() == null ? "changed" : "withdrawn";
    }

    /**
     * It is part of that initiative, or of none. What it counts as stays as it is.
     *
     * @throws RuleViolation {@code initiative-takes-counts}
     */
    String mark(@Nullable Initiative initiative, BusinessClock clock) {
        if (initiative != null && !initiative.takesEnrolments()) {
            throw new RuleViolation("initiative-takes-counts", "initiative", initiative);
        }
        this.initiative = initiative;
        this.origin = Origin.LIVE;
        this.revision = revision.next(clock);
        return "changed";
    }

    /**
     * @param capacity null: no limit
     * @throws RuleViolation {@code capacity-below-taken}
     */
    String resize(@Nullable Integer capacity, BusinessClock clock) {
        places = places.resized(capacity);
        origin = Origin.LIVE;
        revision = revision.next(clock);
        return "capacity-changed";
    }

    /**
     * From that day on it counts so, until the day of another change. What was said before is kept.
     *
     * @param ground the text of the law
     * @throws RuleViolation {@code counting-before-offer}
     */
    public String count(LocalDate from, Counts counts, String ground, BusinessClock clock) {
        if (from.isBefore(terms.validFrom())) {
            throw new RuleViolation("counting-before-offer", "from", from, "validFrom", terms.validFrom());
        }
        origin = Origin.LIVE;
        revision = revision.next(clock);
        countingChanges.add(new CountingChange(from, counts, ground, revision.recordedAt()));
        return "counting-changed";
    }

    /** @throws RuleViolation {@code offer-not-in-force} when nobody can begin on that day */
    public void requireInForce(LocalDate day) {
        if (!terms.holdOn(day)) {
            throw new RuleViolation("offer-not-in-force", "offer", code, "day", day);
        }
    }

    /** By the people of its provider. */
    public boolean isProvidedBy(Caller caller) {
        return terms.providerCode() != null && Providers.of(caller).contains(terms.providerCode());
    }

    /**
     * What happens in it is recorded by its provider and by the administration that runs it.
     *
     * @throws RuleViolation {@code offer-of-other-side}
     */
    public void requireRecordedBy(Caller caller) {
        if (!isProvidedBy(caller)) {
            administration().requireOwn(caller);
        }
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

    /** From day to day, as believed now. */
    public Counting counting() {
        return Counting.of(terms.validFrom(), counts, countingChanges);
    }

    /** The day of the change that was said last. */
    public LocalDate countingChangedFrom() {
        return countingChanges.getLast().countsFrom();
    }

    Counts counts() {
        return counts;
    }

    List<CountingChange> countingChanges() {
        return countingChanges;
    }

    Terms terms() {
        return terms;
    }

    @Nullable
    Initiative initiative() {
        return initiative;
    }

    OfferPlaces places() {
        return places;
    }

    Origin origin() {
        return origin;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("offer", id);
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
    public OfferState state() {
        return OfferState.of(this);
    }
}
