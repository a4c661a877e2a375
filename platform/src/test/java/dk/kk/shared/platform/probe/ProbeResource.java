package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.IfMatch;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/probes")
class ProbeResource {

    private final Subjects subjects;
    private final Outbox outbox;
    private final BusinessClock clock;

    ProbeResource(Subjects subjects, Outbox outbox, BusinessClock clock) {
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
    }

    record MakeProbe(
            @NotNull UUID citizenId,
            @NotNull @Size(max = 20) String label,
            @NotNull LocalDate day) {}

    record ProbeView(
            UUID id, UUID citizenId, String label, @Nullable String note) {}

    record ProbeState(UUID probeId, UUID citizenId, LocalDate day) {}

    @POST
    @Transactional
    @Idempotent
    @Access(roles = Role.SOF_CASEWORKER, relation = Relation.OWN_CASE)
    public RestResponse<ProbeView> makeProbe(@Valid @NotNull MakeProbe request) {
        subjects.open(request.citizenId());
        if (request.label().equals("refused")) {
            throw new RuleViolation("illegal-move", "from", "A", "to", "B", "allowed", "C");
        }
        var id = Ids.next();
        outbox.add(Event.of(
                        "probe.made",
                        new StreamRef("probe", id),
                        1,
                        request.citizenId(),
                        "made-by-test",
                        clock.instant(),
                        new ProbeState(id, request.citizenId(), request.day()))
                .onTopic("kpi.events.v1"));
        return Answers.created(
                URI.create("/api/v1/probes/" + id), new ProbeView(id, request.citizenId(), request.label(), null), 1);
    }

    @POST
    @Path("/{version}/move")
    @Access(roles = Role.ANALYST)
    public RestResponse<String> moveProbe(@RestPath long version, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        IfMatch.require(ifMatch, version);
        return Answers.ok("\"moved\"", version + 1);
    }

    @GET
    @Path("/{citizenId}/forgetful")
    @Access(roles = Role.ANALYST, personal = true)
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
    @Access(scopes = "events:read")
    public String scoped() {
        return "\"seen\"";
    }
}
