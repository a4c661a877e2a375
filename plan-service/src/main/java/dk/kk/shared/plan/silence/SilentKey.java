package dk.kk.shared.plan.silence;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a citizen stands in the list: who has been silent longest comes first. */
record SilentKey(LocalDate since, UUID citizenId) {
    private static final SilentKey FIRST = new SilentKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    String cursor() {
        return since + " " + citizenId;
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static SilentKey before(PageRequest page) {
        var after = page.after();
        return after == null ? FIRST : read(after.split(" ", 2));
    }

    private static SilentKey read(String[] parts) {
        try {
            var day = LocalDate.parse(parts[0]);
            if (day.getYear() < 0 || day.getYear() > 9999) {
                throw new RuleViolation("cursor-invalid");
            }
            return new SilentKey(day, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }
}
