package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.RecordedRow;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An entry of the register. What it says is the sources' and never changes; what is said of it is a log. */
@Entity
@DynamicUpdate // the columns of the sources' words are nobody's to write
class Duty implements Changeable {
    @Id
    private UUID id;

    private long version;
    private String code;

    @Nullable
    private String partOf;

    private String titleDa;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private Responsible responsible;

    @Embedded
    @Nullable
    private Deadline deadline;

    @Embedded
    private SourceText source;

    @Nullable
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "duty_change", joinColumns = @JoinColumn(name = "duty_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50) // the register is read whole
    private List<DutyChange> changes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Duty() {}

    /** An entry as a migration makes it. */
    Duty(
            UUID id,
            String code,
            BothLanguages title,
            Responsible responsible,
            @Nullable Deadline due,
            SourceText source) {
        this.id = id;
        this.code = code;
        this.titleDa = title.da();
        this.titleEn = title.en();
        this.responsible = responsible;
        this.deadline = due;
        this.source = source;
    }

    /** From now on it is told of. */
    String register(BusinessClock clock) {
        registeredAt = clock.instant();
        version++;
        return "registered";
    }

    /** @throws RuleViolation also {@code illegal-move}, {@code day-in-future}, {@code duty-reason-missing}, {@code duty-move-before-last} */
    String move(DutyMove move, Author by, BusinessClock clock) {
        requireResponsible(by);
        clock.requirePast("happenedOn", move.happenedOn());
        var last =
                changes.stream().map(DutyChange::move).filter(Objects::nonNull).reduce((_, later) -> later);
        var word = DutyPhase.MOVES
                .move(last.map(DutyMove::phase).orElse(DutyPhase.NOT_STARTED), move.phase())
                .word();
        if (move.phase().needsReason() && move.reason() == null) {
            throw new RuleViolation("duty-reason-missing", "field", "reason", "to", move.phase());
        }
        last.map(DutyMove::happenedOn).filter(move.happenedOn()::isBefore).ifPresent(day -> {
            throw new RuleViolation("duty-move-before-last", "field", "happenedOn", "last", day);
        });
        record(by, move, null, null, null, clock);
        return word;
    }

    /** Each administration writes its own text of every duty, whoever it lies on. An empty one takes back the last. */
    String write(Administration of, String wording, Author by, BusinessClock clock) {
        if (by.administration() != of) {
            throw new RuleViolation("duty-text-of-other-side", "administration", of);
        }
        record(by, null, wording, null, null, clock);
        return "text-written";
    }

    String show(Evidence evidence, Author by, BusinessClock clock) {
        requireResponsible(by);
        clock.requirePast("figureDay", evidence.figureDay());
        record(by, null, null, evidence, null, clock);
        return "evidence-added";
    }

    /** @throws RuleViolation {@code not-found}, {@code evidence-withdrawn}, {@code evidence-of-other-side} */
    String withdraw(UUID evidence, Author by, BusinessClock clock) {
        var shown = changes.stream()
                .filter(change -> change.isEvidence(evidence))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "evidence", "id", evidence));
        if (changes.stream().anyMatch(change -> evidence.equals(change.withdrawnId()))) {
            throw new RuleViolation("evidence-withdrawn", "evidence", evidence);
        }
        if (shown.administration() != by.administration()) {
            throw new RuleViolation("evidence-of-other-side", "administration", shown.administration());
        }
        record(by, null, null, null, evidence, clock);
        return "evidence-withdrawn";
    }

    private void record(
            Author by,
            @Nullable DutyMove move,
            @Nullable String wording,
            @Nullable Evidence evidence,
            @Nullable UUID withdrawn,
            BusinessClock clock) {
        var at = RecordedRow.nextTime(changes, clock);
        changes.add(new DutyChange(by.administration(), by.actor(), at, move, wording, evidence, withdrawn));
        version++;
    }

    private void requireResponsible(Author by) {
        if (!responsible.sides().contains(by.administration())) {
            throw new RuleViolation("duty-of-other-side", "responsible", responsible);
        }
    }

    /** As it stood on a day. @param knownAt as it was known at that time; null: as it is known now */
    DutyOnDay on(LocalDate day, @Nullable Instant knownAt) {
        var known = changes.stream()
                .filter(change -> knownAt == null || !change.recordedAt().isAfter(knownAt))
                .toList();
        return DutyOnDay.of(known, deadline, day);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    String partOf() {
        return partOf;
    }

    BothLanguages title() {
        return new BothLanguages(titleDa, titleEn);
    }

    Responsible responsible() {
        return responsible;
    }

    @Nullable
    Deadline deadline() {
        return deadline;
    }

    SourceText source() {
        return source;
    }

    /** Oldest first. */
    List<DutyChange> changes() {
        return changes;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("duty", code);
    }

    /** Nobody's: it is the city's. */
    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Instant recordedAt() {
        return changes.isEmpty()
                ? Objects.requireNonNull(registeredAt)
                : changes.getLast().recordedAt();
    }

    @Override
    public DutyState state() {
        return DutyState.of(this);
    }
}
