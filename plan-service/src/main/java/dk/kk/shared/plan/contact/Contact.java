package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.RecordedRow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One attempt of one side to reach a citizen; that side alone corrects it or takes it back. What was said before stays. */
@Entity
class Contact implements Changeable {
    @Id
    private UUID id;

    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Administration side;

    private String employee;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Embedded
    private @Nullable OfStop ofStop;

    @Embedded
    private Revision revision;

    @ElementCollection
    @CollectionTable(name = "contact_row", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500) // a list reads those of many at once
    private List<RecordedAttempt> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Contact() {}

    private Contact(UUID citizenId, Administration side, String employee, BusinessClock clock) {
        this.id = Ids.next();
        this.citizenId = citizenId;
        this.side = side;
        this.employee = employee;
        this.phase = Phase.RECORDED;
        this.revision = Revision.first(clock);
    }

    /** @param employee who tried, by employee code */
    static Contact record(UUID citizenId, Administration side, String employee, Attempt attempt, BusinessClock clock) {
        var contact = new Contact(citizenId, side, employee, clock);
        contact.rows.add(new RecordedAttempt(attempt, contact.recordedAt()));
        return contact;
    }

    /** One that stands with a benefit stop. */
    static Contact ofStop(
            UUID citizenId, Administration side, String employee, Attempt attempt, OfStop ofStop, BusinessClock clock) {
        var contact = record(citizenId, side, employee, attempt, clock);
        contact.ofStop = ofStop;
        return contact;
    }

    /** It was otherwise. */
    String correct(Administration by, Attempt attempt, BusinessClock clock) {
        requireOwn(by);
        var move = Phase.MOVES.move(phase, Phase.RECORDED);
        revision = revision.next(clock);
        rows.add(new RecordedAttempt(attempt, recordedAt()));
        return move.word();
    }

    /** It was recorded by mistake and never counts. */
    String withdraw(Administration by, BusinessClock clock) {
        requireOwn(by);
        var move = Phase.MOVES.move(phase, Phase.WITHDRAWN);
        phase = move.to();
        revision = revision.next(clock);
        return move.word();
    }

    private void requireOwn(Administration by) {
        if (by != side) {
            throw new RuleViolation("contact-of-other-side", "administration", side);
        }
        if (ofStop != null) {
            throw new RuleViolation("contact-of-stop", "stop", ofStop.stopId());
        }
    }

    Attempt attempt() {
        return rows.getLast().attempt();
    }

    /** All that was said of it, oldest first. */
    List<ContactRow> history() {
        return RecordedRow.told(rows, ContactRow::of);
    }

    Set<Phase> allowedMoves() {
        return ofStop == null ? Phase.MOVES.allowed(phase) : Set.of();
    }

    /** The benefit stop that it was about and stands with; null: it was recorded here. */
    @Nullable
    UUID stopId() {
        return ofStop == null ? null : ofStop.stopId();
    }

    UUID id() {
        return id;
    }

    Administration side() {
        return side;
    }

    String employee() {
        return employee;
    }

    Phase phase() {
        return phase;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Contacts.KIND, id);
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
    public ContactState state() {
        return new ContactState(id, citizenId, side, employee, phase, stopId(), history());
    }
}
