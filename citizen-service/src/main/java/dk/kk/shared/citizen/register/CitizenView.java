package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.NumberKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen of the register; the CPR number is never shown.
 *
 * @param identity what kind of number it is
 */
record CitizenView(
        UUID id,
        String givenName,
        String familyName,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        NumberKind identity,
        long version) {

    static CitizenView of(Citizen citizen) {
        return new CitizenView(
                citizen.citizenId(),
                citizen.givenName(),
                citizen.familyName(),
                citizen.registeredOn(),
                citizen.endedOn(),
                citizen.endReason(),
                citizen.identity(),
                citizen.version());
    }
}
