package dk.kk.shared.offer.combination;

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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A citizen's combination package. Each change of a component records it anew; how one may move says {@link ComponentStatus}. */
@Entity
class CombinationPackage implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private PackagePhase phase;

    private LocalDate composedOn;
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable DropReason stopReason;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "combination_component_row", joinColumns = @JoinColumn(name = "package_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a list reads those of many packages at once
    private List<Component> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CombinationPackage() {}

    private CombinationPackage(UUID citizenId, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.phase = PackagePhase.RUNNING;
        this.composedOn = clock.today();
        this.revision = Revision.first(clock);
    }

    static CombinationPackage compose(UUID citizenId, List<PlannedComponent> components, BusinessClock clock) {
        var composed = new CombinationPackage(citizenId, clock);
        for (var planned : components) {
            composed.history.add(Component.planned(planned, composed.recordedAt()));
        }
        return composed;
    }

    String add(PlannedComponent planned, BusinessClock clock) {
        requireRunning();
        revision = revision.next(clock);
        history.add(Component.planned(planned, recordedAt()));
        return "component-added";
    }

    /** @return what happened, as the table of a component's moves calls it */
    String move(UUID componentId, UnaryOperator<Component> how, BusinessClock clock) {
        var before = component(componentId);
        requireRunning();
        var next = how.apply(before);
        revision = revision.next(clock);
        history.add(next.recordedAt(recordedAt()));
        return ComponentStatus.MOVES.move(before.status(), next.status()).word();
    }

    /** All came to its end; what was only planned will not come any more and is cancelled with it. */
    String complete(LocalDate lastDay, BusinessClock clock) {
        return end(PackagePhase.COMPLETED, lastDay, null, clock);
    }

    /** It is given up; what was only planned is cancelled with it. */
    String stop(LocalDate lastDay, DropReason reason, BusinessClock clock) {
        return end(PackagePhase.STOPPED, lastDay, reason, clock);
    }

    private String end(PackagePhase how, LocalDate lastDay, @Nullable DropReason reason, BusinessClock clock) {
        var move = PackagePhase.MOVES.move(phase, how);
        requireNothingRuns();
        var earliest = earliestEnd();
        if (lastDay.isBefore(earliest)) {
            throw new RuleViolation("package-ends-too-early", "endedOn", lastDay, "earliest", earliest);
        }
        clock.requirePast("endedOn", lastDay);
        revision = revision.next(clock);
        for (var planned : inStatus(ComponentStatus.PLANNED)) {
            history.add(planned.cancelled().recordedAt(recordedAt()));
        }
        phase = move.to();
        endedOn = lastDay;
        stopReason = reason;
        return move.word();
    }

    private void requireRunning() {
        if (phase != PackagePhase.RUNNING) {
            throw new RuleViolation("package-ended", "phase", phase);
        }
    }

    private void requireNothingRuns() {
        var running = inStatus(ComponentStatus.STARTED);
        if (!running.isEmpty()) {
            throw new RuleViolation("package-component-runs", "running", running.size());
        }
    }

    /** Not before the last day of any component; without such a day, not before it was composed. */
    private LocalDate earliestEnd() {
        return components().stream()
                .map(Component::lastKnownDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(composedOn);
    }

    /** As believed now, in the order in which they were put into it. */
    List<Component> components() {
        var newest = new LinkedHashMap<UUID, Component>();
        history.forEach(row -> newest.put(row.componentId(), row));
        return List.copyOf(newest.values());
    }

    /** @throws RuleViolation {@code not-found} */
    Component component(UUID componentId) {
        return components().stream()
                .filter(component -> component.componentId().equals(componentId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "component", "id", componentId));
    }

    List<Component> inStatus(ComponentStatus status) {
        return components().stream()
                .filter(component -> component.status() == status)
                .toList();
    }

    /** The first day of the component that started first; null while none has. */
    @Nullable
    LocalDate startedOn() {
        return components().stream()
                .map(Component::startedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    Set<PackagePhase> allowedMoves() {
        return PackagePhase.MOVES.allowed(phase);
    }

    UUID id() {
        return id;
    }

    PackagePhase phase() {
        return phase;
    }

    LocalDate composedOn() {
        return composedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    DropReason stopReason() {
        return stopReason;
    }

    List<Component> history() {
        return history;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("combination-package", id);
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
    public CombinationPackageState state() {
        return CombinationPackageState.of(this);
    }
}
