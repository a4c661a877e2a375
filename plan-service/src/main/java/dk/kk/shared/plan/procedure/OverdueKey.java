package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a step stands in the list of those that are overdue. */
record OverdueKey(LocalDate dueOn, UUID runId, int step) {
    private static final OverdueKey FIRST = new OverdueKey(LocalDate.of(1, 1, 1), new UUID(0, 0), 0);

    String cursor() {
        return dueOn + " " + runId + " " + step;
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static OverdueKey before(PageRequest page) {
        var after = page.after();
        if (after == null) {
            return FIRST;
        }
        var parts = after.split(" ");
        if (parts.length != 3) {
            throw new RuleViolation("cursor-invalid");
        }
        try {
            return new OverdueKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
