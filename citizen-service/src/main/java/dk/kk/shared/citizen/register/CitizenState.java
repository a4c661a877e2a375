package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.register.Endings.ToldEnding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen as other services may know one: no name, no number. Add fields; never rename or remove one.
 *
 * @param birthYear by the current number; null where it tells none, or was not opened yet
 */
record CitizenState(
        UUID citizenId,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        NumberKind identity,
        @Nullable Integer birthYear,
        List<ToldEnding> endings) {}
