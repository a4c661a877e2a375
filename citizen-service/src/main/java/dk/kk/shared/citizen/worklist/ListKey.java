package dk.kk.shared.citizen.worklist;

import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a citizen stands in a work list: who came into the state first goes first. */
record ListKey(LocalDate since, UUID citizenId) {
    static final ListKey LEAST = new ListKey(LocalDate.of(1800, 1, 1), new UUID(0, 0));

    static ListKey of(ListedCitizen listed) {
        return new ListKey(listed.since(), listed.citizenId());
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static ListKey before(PageRequest page) {
        var cursor = page.after();
        return cursor == null ? LEAST : read(cursor.split(" ", 2));
    }

    private static ListKey read(String[] parts) {
        try {
            return new ListKey(Days.read(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    String cursor() {
        return since + " " + citizenId;
    }
}
