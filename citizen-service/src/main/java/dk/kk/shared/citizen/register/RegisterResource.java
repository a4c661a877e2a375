package dk.kk.shared.citizen.register;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.HOTLINE_OPERATOR;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registering, finding and ending a citizen. A CPR number comes in a body and goes nowhere from there. */
@Path("/api/v1/citizens")
class RegisterResource {

    private final Citizens citizens;
    private final CprNumbers numbers;
    private final CprVault vault;
    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;

    RegisterResource(
            Citizens citizens,
            CprNumbers numbers,
            CprVault vault,
            Subjects subjects,
            Outbox outbox,
            BusinessClock clock) {
        this.citizens = citizens;
        this.numbers = numbers;
        this.vault = vault;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, SOF_CASEWORKER},
            personal = true)
    @Operation(summary = "Register a citizen under a CPR number")
    public RestResponse<CitizenView> registerCitizen(@Valid @NotNull RegisterCitizen request) {
        var cpr = Cpr.parse(request.cpr());
        var known = numbers.citizen(cpr);
        if (known.isPresent()) {
            subjects.open(known.get());
            throw new RuleViolation("citizen-registered", "citizen", known.get());
        }
        var citizen = Citizen.register(request.givenName(), request.familyName(), clock.today());
        citizens.persist(citizen);
        if (!numbers.assign(Map.of(citizen.id(), vault.seal(cpr)))) {
            throw new RuleViolation("citizen-registered-just-now");
        }
        outbox.add(citizen.event("citizen.registered", "registered-by-caseworker", clock.instant()));
        subjects.open(citizen.id());
        return Answers.created(
                URI.create("/api/v1/citizens/" + citizen.id()), CitizenView.of(citizen), citizen.version());
    }

    @POST
    @Path("/search")
    @Transactional
    @Access(
            roles = {
                BIF_CASEWORKER,
                JOB_CONSULTANT,
                BIF_MANAGER,
                HOTLINE_OPERATOR,
                SOF_CASEWORKER,
                SOF_MANAGER,
                SPECIAL_UNIT
            },
            personal = true)
    @Operation(summary = "Find the citizen with a CPR number, which travels in the body")
    public FoundCitizen searchCitizen(@Valid @NotNull SearchCitizen request) {
        var id = numbers.citizen(Cpr.parse(request.cpr())).orElseThrow(() -> new RuleViolation("cpr-not-registered"));
        subjects.open(id);
        return new FoundCitizen(id);
    }

    @POST
    @Path("/{id}/ending")
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, SOF_CASEWORKER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "End a citizen: dead, or moved from the city")
    public RestResponse<CitizenView> endCitizen(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndCitizen request) {
        subjects.open(id);
        var citizen = citizens.lock(id, ifMatch);
        citizen.end(request.endedOn(), request.reason());
        outbox.add(citizen.event("citizen.ended", "ended-by-caseworker", clock.instant()));
        return Answers.ok(CitizenView.of(citizen), citizen.version());
    }

    record RegisterCitizen(
            @NotBlank @Size(max = 20) @JsonSerialize(using = BlindCpr.class)
            String cpr,

            @NotBlank @Size(max = 100) String givenName,
            @NotBlank @Size(max = 100) String familyName) {}

    record SearchCitizen(@NotBlank @Size(max = 20) String cpr) {}

    /** What the search tells: who it is. What one may see of them is asked by the id. */
    record FoundCitizen(UUID citizenId) {}

    record EndCitizen(
            @NotNull @CalendarDay LocalDate endedOn,
            @NotNull EndReason reason) {}
}
