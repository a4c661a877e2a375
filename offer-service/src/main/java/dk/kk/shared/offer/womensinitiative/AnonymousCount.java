package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.RecordedRow;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** How many came to the open anonymous counselling. Each correction records it anew; what was recorded before stays. */
@Entity
class AnonymousCount implements Changeable {
    @Id
    private UUID id;

    private long version;

    @ElementCollection
    @CollectionTable(name = "anonymous_count_row", joinColumns = @JoinColumn(name = "count_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200) // a page reads those of many counts at once
    private List<RecordedCount> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AnonymousCount() {}

    private AnonymousCount(UUID id) {
        this.id = id;
    }

    static AnonymousCount register(AnonymousVisits visits, BusinessClock clock) {
        var count = new AnonymousCount(Ids.next());
        count.record(visits, false, clock);
        return count;
    }

    String correct(AnonymousVisits visits, BusinessClock clock) {
        requireNotWithdrawn();
        record(visits, false, clock);
        return "corrected";
    }

    /** It was registered by mistake and never counts. */
    String withdraw(BusinessClock clock) {
        requireNotWithdrawn();
        record(visits(), true, clock);
        return "withdrawn";
    }

    private void record(AnonymousVisits visits, boolean withdrawn, BusinessClock clock) {
        clock.requirePast("heldOn", visits.heldOn());
        history.add(new RecordedCount(visits, withdrawn, RecordedRow.nextTime(history, clock)));
        version++;
    }

    private void requireNotWithdrawn() {
        if (isWithdrawn()) {
            throw new RuleViolation("count-withdrawn", "count", id);
        }
    }

    /** As believed now. */
    AnonymousVisits visits() {
        return history.getLast().visits();
    }

    boolean isWithdrawn() {
        return history.getLast().withdrawn();
    }

    UUID id() {
        return id;
    }

    List<RecordedCount> history() {
        return history;
    }

    @Override
    public StreamRef stream() {
        return new StreamRef("anonymous-count", id);
    }

    /** Nobody's: that is the point of it. */
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
        return history.getLast().recordedAt();
    }

    @Override
    public AnonymousCountState state() {
        return AnonymousCountState.of(this);
    }
}
