package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a special case stands in the queue: what has waited longest goes first. */
record QueueKey(LocalDate queuedOn, UUID id) {
    private static final QueueKey FIRST = new QueueKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static QueueKey of(SpecialCase special) {
        return new QueueKey(special.queuedOn(), special.id());
    }

    String cursor() {
        return queuedOn + " " + id;
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static QueueKey before(PageRequest page) {
        var after = page.after();
        if (after == null) {
            return FIRST;
        }
        try {
            var parts = after.split(" ", 2);
            return new QueueKey(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
