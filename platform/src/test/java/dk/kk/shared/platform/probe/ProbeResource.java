package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/probes")
class ProbeResource {

    private final Desk desk;
    private final Probes probes;
    private final Caller caller;
    private final BusinessClock clock;

    ProbeResource(Desk desk, Probes probes, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.probes = probes;
        this.caller = caller;
        this.clock = clock;
    }

    @Access(roles = Role.SOF_CASEWORKER, relation = Relation.OWN_CASE)
    @PermissionsAllowed(Access.PERMISSION)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface OwnProbe {}

    @Access(roles = Role.ANALYST, personal = true)
    @PermissionsAllowed(Access.PERMISSION)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Forgetful {}

    @Access(scopes = "events:read")
    @PermissionsAllowed(Access.PERMISSION)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Scoped {}

    @Access(roles = Role.SOF_CASEWORKER, personal = true)
    @PermissionsAllowed(Access.PERMISSION)
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface SearchesProbes {}

    record SearchProbe(
            @NotNull Cpr cpr,
            @Nullable @Size(max = 5) List<@Size(max = 40) String> names,
            @Nullable Map<@Size(max = 40) String, @Size(max = 40) String> remarks) {}

    record MakeProbe(
            @NotNull UUID citizenId,
            @NotNull @Size(max = 20) String label,
            @NotNull LocalDate day,

            @Nullable @Size(max = 20) @Pattern(regexp = "[a-z]+")
            String kind) {}

    record ProbeView(
            UUID id, UUID citizenId, String label, @Nullable String note) {
        static ProbeView of(Probe probe) {
            return new ProbeView(UUID.fromString(probe.stream().id()), probe.citizenId(), probe.label(), null);
        }
    }

    @POST
    @Idempotent
    @OwnProbe
    public RestResponse<ProbeView> makeProbe(@Valid @NotNull MakeProbe request) {
        return desk.make(
                probes,
                Subject.citizen(request.citizenId()),
                request,
                "made",
                () -> new Probe(request.citizenId(), request.label(), request.day(), clock),
                ProbeView::of);
    }

    /** Finds nobody. */
    @POST
    @Path("/search")
    @SearchesProbes
    public ProbeView searchProbe(@Valid @NotNull SearchProbe request) {
        caller.asksFor("cpr " + Integer.toHexString(request.cpr().hashCode()));
        throw new RuleViolation("not-found", "kind", "probe", "id", "");
    }

    @GET
    @OwnProbe
    public RestResponse<List<ProbeView>> listProbes(
            @RestQuery UUID citizen, @RestQuery @Nullable Instant knownAt, @Valid @BeanParam PageRequest page) {
        return desk.list(probes, citizen, page, ProbeView::of);
    }

    @GET
    @Path("/{id}")
    @OwnProbe
    public RestResponse<ProbeView> getProbe(@RestPath UUID id) {
        return desk.show(probes, id, ProbeView::of);
    }

    @POST
    @Path("/{id}/move")
    @OwnProbe
    public RestResponse<ProbeView> moveProbe(@RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(probes, id, ifMatch, probe -> probe.move(clock), ProbeView::of);
    }

    @POST
    @Path("/{id}/stuck-move")
    @OwnProbe
    @APIResponse(responseCode = "500") // a verb that raises no version is a fault of ours
    public RestResponse<ProbeView> moveStuckProbe(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(probes, id, ifMatch, _ -> "moved", ProbeView::of);
    }

    @GET
    @Path("/{citizenId}/forgetful")
    @Forgetful
    @APIResponse(responseCode = "500") // what nobody audited does not leave
    public String forgetful(@RestPath UUID citizenId) {
        return "\"an answer nobody audited\"";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "\"never seen\"";
    }

    @GET
    @Path("/scoped")
    @Scoped
    public String scoped() {
        return "\"seen\"";
    }
}
