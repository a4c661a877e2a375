package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.directory.Administration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of two registrations, as who decides sees it beside the other. The CPR number is never shown.
 *
 * @param birthDate null where the number does not open
 * @param mergedInto as whom it is seen by now; null: nobody but itself
 * @param openCases today, of each administration
 * @param teams responsible today
 */
public record Registration(
        UUID citizenId,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        boolean replacementNumber,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable UUID mergedInto,
        long mergeVersion,
        @Nullable String matchGroup,
        List<OpenCases> openCases,
        List<String> teams) {

    public record OpenCases(Administration administration, long number) {}
}
