package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.effort.MethodProjectResource.RegisterProject;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.Revision;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A method-development project of both administrations, and the offers by which it reaches citizens. */
@Entity
class MethodProject implements Changeable {
    @Id
    private UUID id;

    private String code;

    /** Free text: no event carries it. */
    private String name;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "method_project_offer_row", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a list reads those of many projects at once
    private List<AttachedOffer> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MethodProject() {}

    /** @throws RuleViolation {@code project-ends-before-start} */
    static MethodProject register(RegisterProject request, BusinessClock clock) {
        var project = new MethodProject();
        project.id = Ids.next();
        project.code = request.code();
        project.name = request.name();
        project.startsOn = request.startsOn();
        project.endOn(request.endsOn());
        project.revision = Revision.first(clock);
        return project;
    }

    /** After the project's end too, as figures of its days may be corrected. */
    String attach(UUID offer, BusinessClock clock) {
        return record(offer, true, clock);
    }

    /** It never belonged to it, as far as figures go. */
    String detach(UUID offer, BusinessClock clock) {
        if (!offers().contains(offer)) {
            throw new RuleViolation("not-found", "kind", "offer", "id", offer);
        }
        return record(offer, false, clock);
    }

    /** @param lastDay not in the future; a planned one may be brought forward by it */
    String end(LocalDate lastDay, BusinessClock clock) {
        if (endsOn != null && endsOn.isBefore(clock.today())) {
            throw new RuleViolation("project-ended", "endsOn", endsOn);
        }
        clock.requirePast("endsOn", lastDay);
        endOn(lastDay);
        revision = revision.next(clock);
        return "ended";
    }

    private String record(UUID offer, boolean attached, BusinessClock clock) {
        revision = revision.next(clock);
        history.add(new AttachedOffer(offer, attached, recordedAt()));
        return attached ? "offer-attached" : "offer-detached";
    }

    private void endOn(@Nullable LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(startsOn)) {
            throw new RuleViolation("project-ends-before-start", "startsOn", startsOn, "endsOn", lastDay);
        }
        endsOn = lastDay;
    }

    /** Those that belong to it now, in the order in which they came. */
    Set<UUID> offers() {
        var offers = new LinkedHashSet<UUID>();
        for (var row : history) {
            if (row.attached()) {
                offers.add(row.offerId());
            } else {
                offers.remove(row.offerId());
            }
        }
        return offers;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("method-project", id);
    }

    /** A project is nobody's: who is in it, the enrolments in its offers say. */
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
    public MethodProjectState state() {
        return MethodProjectState.of(this);
    }
}
