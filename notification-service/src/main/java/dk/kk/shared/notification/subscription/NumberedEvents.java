package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of a subscription by their numbers. */
@ApplicationScoped
public class NumberedEvents {
    private static final String AFTER = """
            select numbered.subscription_id, numbered.number, event.*
            from subscription_event numbered join external_event event on event.id = numbered.external_event_id
            where numbered.subscription_id = ? and numbered.number > ? order by numbered.number limit ?
            """;

    private final Database database;

    NumberedEvents(Database database) {
        this.database = database;
    }

    /**
     * @param newest number given; 0: none yet
     * @param removedThrough the newest number that is kept no more; 0: all are
     * @param checkedAt all that was told until then has its number, real time
     */
    public record Range(long newest, long removedThrough, Instant checkedAt) {}

    public Range range(UUID subscription) {
        return database.first(
                        "select newest, removed_through, checked_at from subscription_numbering, sequencer where subscription_id = ?",
                        row -> new Range(
                                row.number("newest"), row.number("removed_through"), row.instant("checked_at")),
                        subscription)
                .orElseThrow();
    }

    /** @throws RuleViolation {@code events-removed} (410), {@code number-not-given} */
    public void require(long after, Range range) {
        if (after < range.removedThrough()) {
            throw new RuleViolation("events-removed", "after", after, "oldest", range.removedThrough() + 1);
        }
        if (after > range.newest()) {
            throw new RuleViolation("number-not-given", "number", after, "newest", range.newest());
        }
    }

    /** In the order of their numbers. */
    public List<ExternalEvent> after(UUID subscription, long number, int atMost) {
        return database.list(AFTER, ExternalEvent::of, subscription, number, atMost);
    }
}
