package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Where something stands in a list that is sorted by its day: the earliest first. */
public record DayKey(LocalDate day, UUID id) {
    public static final DayKey LEAST = new DayKey(LocalDate.of(1800, 1, 1), new UUID(0, 0));

    /** @throws RuleViolation {@code cursor-invalid} */
    public static DayKey before(PageRequest page) {
        var cursor = page.after();
        return cursor == null ? LEAST : read(cursor.split(" ", 2));
    }

    private static DayKey read(String[] parts) {
        try {
            return new DayKey(Days.read(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    public String cursor() {
        return day + " " + id;
    }
}
