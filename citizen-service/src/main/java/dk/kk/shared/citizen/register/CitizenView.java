package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.NumberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen of the register; the CPR number is never shown.
 *
 * @param identity what kind of number it is
 * @param endings all that was ever said of an end, mistakes too, in the order it was said
 */
record CitizenView(
        UUID id,
        String givenName,
        String familyName,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        NumberKind identity,
        List<Ending> endings,
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
                citizen.endings().said(),
                citizen.version());
    }
}
