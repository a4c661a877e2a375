package dk.kk.shared.citizen.register;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dk.kk.shared.citizen.cpr.BlindCpr;
import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.FoundNumber;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registering and finding a citizen. A CPR number comes in a body and goes nowhere from there. */
@Path("/api/v1/citizens")
public class RegisterResource {
    private final Desk desk;
    private final Citizens citizens;
    private final CprNumbers numbers;
    private final CprVault vault;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    RegisterResource(
            Desk desk,
            Citizens citizens,
            CprNumbers numbers,
            CprVault vault,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.citizens = citizens;
        this.numbers = numbers;
        this.vault = vault;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @MayRegister
    @Operation(summary = "Register a citizen under a CPR number")
    public RestResponse<CitizenView> registerCitizen(@Valid @NotNull RegisterCitizen request) {
        return desk.make(citizens, null, request, "registered", () -> register(request), CitizenView::of);
    }

    @POST
    @Path("/search")
    @MaySearch
    @Operation(summary = "Find the citizen with a CPR number, which travels in the body")
    public FoundCitizen searchCitizen(@Valid @NotNull SearchCitizen request) {
        caller.asksFor("cpr " + vault.nameless(request.cpr()));
        return subjects.inTransaction(() -> {
            var found = numbers.find(request.cpr()).orElseThrow(() -> new RuleViolation("cpr-not-registered"));
            return FoundCitizen.of(found, subjects.open(found.citizenId()).getFirst());
        });
    }

    private Citizen register(RegisterCitizen request) {
        caller.asksFor("cpr " + vault.nameless(request.cpr()));
        numbers.find(request.cpr()).map(FoundNumber::citizenId).ifPresent(known -> {
            throw new RuleViolation(
                    "citizen-registered", "citizen", subjects.open(known).getFirst());
        });
        var sealed = vault.seal(request.cpr());
        var citizen = Citizen.register(request.givenName(), request.familyName(), request.cpr(), clock);
        if (!numbers.assign(Map.of(citizen.citizenId(), sealed), citizen.recordedAt())) {
            throw new RuleViolation("citizen-registered-just-now");
        }
        subjects.open(citizen.citizenId());
        return citizen;
    }

    record RegisterCitizen(
            @NotNull @JsonSerialize(using = BlindCpr.class) Cpr cpr,

            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName) {}

    public record SearchCitizen(@NotNull Cpr cpr) {}

    /**
     * What the search tells: who it is. What one may see of them is asked by the id.
     *
     * @param number whether the citizen still has it
     * @param replacedOn the first day of the number that followed; null for the current one
     */
    public record FoundCitizen(
            UUID citizenId, NumberStanding number, @Nullable LocalDate replacedOn) {

        static FoundCitizen of(FoundNumber found, UUID seenAs) {
            var standing = found.former() ? NumberStanding.FORMER : NumberStanding.CURRENT;
            return new FoundCitizen(
                    seenAs, found.citizenId().equals(seenAs) ? standing : NumberStanding.MERGED, found.replacedOn());
        }
    }

    /** Whether a number is still the citizen's. */
    public enum NumberStanding {
        CURRENT,
        FORMER,
        /** Of a registration that was merged into the citizen's. */
        MERGED
    }
}
