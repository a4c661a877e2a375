package dk.kk.shared.citizen.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen of the register; the CPR number is never shown. */
record CitizenView(
        UUID id,
        String givenName,
        String familyName,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        long version) {

    static CitizenView of(Citizen citizen) {
        return new CitizenView(
                citizen.citizenId(),
                citizen.givenName(),
                citizen.familyName(),
                citizen.registeredOn(),
                citizen.endedOn(),
                citizen.endReason(),
                citizen.version());
    }
}
