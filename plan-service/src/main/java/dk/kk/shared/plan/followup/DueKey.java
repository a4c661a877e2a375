package dk.kk.shared.plan.followup;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a plan stands in a list in the order of a day. */
record DueKey(LocalDate dueOn, UUID planId) {
    private static final DueKey FIRST = new DueKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    String cursor() {
        return dueOn + " " + planId;
    }

    static DueKey before(PageRequest page) {
        var after = page.after();
        if (after == null) {
            return FIRST;
        }
        try {
            var parts = after.split(" ", 2);
            return new DueKey(LocalDate.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
