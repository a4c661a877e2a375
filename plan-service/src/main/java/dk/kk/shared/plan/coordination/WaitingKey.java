package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where a request stands in the list of those that wait. */
record WaitingKey(LocalDate dueOn, UUID id) {
    private static final WaitingKey LEAST = new WaitingKey(LocalDate.EPOCH, new UUID(0, 0));

    static WaitingKey of(CoordinationRequest request) {
        return new WaitingKey(request.deadline().dueOn(), request.id());
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static WaitingKey before(PageRequest page) {
        var cursor = page.after();
        return cursor == null ? LEAST : read(cursor.split(" ", 2));
    }

    private static WaitingKey read(String[] parts) {
        try {
            var day = LocalDate.parse(parts[0]);
            if (day.getYear() < 0 || day.getYear() > 9999) {
                throw new RuleViolation("cursor-invalid");
            }
            return new WaitingKey(day, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    String cursor() {
        return dueOn + " " + id;
    }
}
