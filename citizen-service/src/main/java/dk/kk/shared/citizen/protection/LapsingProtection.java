package dk.kk.shared.citizen.protection;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param lapsesOn the first day without it */
record LapsingProtection(UUID citizenId, LocalDate grantedOn, LocalDate lapsesOn) {

    /** Where a protection stands in the list: what lapses first goes first. */
    record Key(LocalDate lapsesOn, UUID citizenId) {
        private static final Key LEAST = new Key(LocalDate.EPOCH, new UUID(0, 0));

        /** @throws RuleViolation {@code cursor-invalid} */
        static Key before(PageRequest page) {
            @Nullable String cursor = page.after();
            return cursor == null ? LEAST : read(cursor.split(" ", 2));
        }

        private static Key read(String[] parts) {
            try {
                return new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new RuleViolation("cursor-invalid");
            }
        }
    }

    String cursor() {
        return lapsesOn + " " + citizenId;
    }
}
