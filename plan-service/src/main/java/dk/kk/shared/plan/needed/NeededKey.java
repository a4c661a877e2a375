package dk.kk.shared.plan.needed;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a citizen stands in the list: those in the effort first, then who has needed a plan longest. */
record NeededKey(boolean outsideEffort, LocalDate since, UUID citizenId) {
    private static final NeededKey FIRST = new NeededKey(false, LocalDate.of(1, 1, 1), new UUID(0, 0));

    String cursor() {
        return outsideEffort + " " + since + " " + citizenId;
    }

    static NeededKey before(PageRequest page) {
        var after = page.after();
        if (after == null) {
            return FIRST;
        }
        var parts = after.split(" ");
        if (parts.length != 3) {
            throw new RuleViolation("cursor-invalid");
        }
        try {
            return new NeededKey(Boolean.parseBoolean(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
