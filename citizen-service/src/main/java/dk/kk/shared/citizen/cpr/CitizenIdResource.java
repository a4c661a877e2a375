package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.cpr.Cpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Gives other services' imports the citizen ids for the CPR numbers in their files, before they store anything. */
@Path("/api/v1/citizen-ids")
class CitizenIdResource {
    private final CprNumbers numbers;
    private final Subjects subjects;

    CitizenIdResource(CprNumbers numbers, Subjects subjects) {
        this.numbers = numbers;
        this.subjects = subjects;
    }

    @POST
    @CprSwappers
    @Operation(summary = "Swap up to 500 CPR numbers for citizen ids")
    public SwappedCprs swapCprs(@Valid @NotNull SwapCprs request) {
        return subjects.inTransaction(() -> {
            var cprs = request.cprs();
            var known = numbers.citizens(cprs);
            subjects.listed(known.values());
            return new SwappedCprs(cprs.stream().<@Nullable UUID>map(known::get).toList());
        });
    }

    record SwapCprs(@NotNull @Size(min = 1, max = 500) List<@NotNull Cpr> cprs) {}

    /** @param citizenIds in the order of the numbers; null where nobody is known by it */
    record SwappedCprs(List<@Nullable UUID> citizenIds) {}
}
