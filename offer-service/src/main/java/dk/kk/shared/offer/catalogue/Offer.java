package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.CountingChange;
import dk.kk.shared.offer.counting.Counts;
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
    private Basis basis;

    @Embedded
    private OfferPlaces places;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Embedded
    private Revision revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Offer() {}

    /** @param capacity null: no limit */
    static Offer list(
            String code, Terms terms, Counts counts, @Nullable Integer capacity, Origin origin, BusinessClock clock) {
        var offer = new Offer();
        offer.id = Ids.next();
        offer.code = code;
        offer.terms = terms;
        offer.counts = counts;
        offer.basis = Basis.UNKNOWN;
        offer.places = OfferPlaces.of(capacity);
        offer.origin = origin;
        offer.revision = Revision.first(clock);
        return offer;
    }

    /** The catalogue says so now; that nobody can begin from a day on withdraws it. */
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
        return told("changed", clock);
    }

    /** @throws RuleViolation {@code benefit-asked-by-sof} */
    String restOn(Basis basis, BusinessClock clock) {
        basis.requireOf(administration());
        this.basis = basis;
        return told("admission-changed", clock);
    }

    /**
     * @param capacity null: no limit
     * @throws RuleViolation {@code capacity-below-taken}
     */
    String resize(@Nullable Integer capacity, BusinessClock clock) {
        places = places.resized(capacity);
        return told("capacity-changed", clock);
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
        var happened = told("counting-changed", clock);
        countingChanges.add(new CountingChange(from, counts, ground, revision.recordedAt()));
        return happened;
    }

    private String told(String happened, BusinessClock clock) {
        origin = Origin.LIVE;
        revision = revision.next(clock);
        return happened;
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

    /** Its provider and the administration that runs it record what happens in it; to others: {@code offer-of-other-side}. */
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

    public String name() {
        return terms.name();
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

    /** Who may be referred to it. */
    public Admission admission() {
        return basis.admission();
    }

    Basis basis() {
        return basis;
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
