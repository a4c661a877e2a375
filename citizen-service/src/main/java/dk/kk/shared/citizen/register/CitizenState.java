package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.cpr.NumberKind;
import dk.kk.shared.citizen.register.Endings.ToldEnding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citizen as other services may know one: no name, no number. Add fields; never rename or remove one. */
record CitizenState(
        UUID citizenId,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        NumberKind identity,
        List<ToldEnding> endings) {}
