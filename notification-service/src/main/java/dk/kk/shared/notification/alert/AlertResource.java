package dk.kk.shared.notification.alert;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.paging.Paged;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/alerts")
class AlertResource {

    private final Alerts alerts;
    private final Outbox outbox;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    AlertResource(Alerts alerts, Outbox outbox, Subjects subjects, Caller caller, BusinessClock clock) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            personal = true)
    @Operation(summary = "The alerts of your team, the teams you lead and your own citizens, newest first")
    public RestResponse<List<AlertView>> listAlerts(
            @RestQuery @Nullable @Size(max = 40) String team,
            @RestQuery @Nullable AlertPhase phase,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        var found =
                alerts.visible(team, phase, page).stream().map(AlertView::of).toList();
        subjects.listed(found.stream().map(AlertView::citizenId).distinct().toList());
        return Paged.of(found, page, alert -> alert.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            personal = true)
    @Operation(summary = "One alert")
    public RestResponse<AlertView> getAlert(@RestPath UUID id) {
        var alert = alerts.visible(id);
        subjects.listed(List.of(alert.citizenId()));
        return Answers.ok(AlertView.of(alert), alert.version());
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Transactional
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            personal = true)
    @Operation(summary = "Say what was done about the stop; the alert is then settled")
    public RestResponse<AlertView> acknowledgeAlert(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AcknowledgeAlert request) {
        var alert = alerts.lockVisible(id);
        subjects.listed(List.of(alert.citizenId()));
        IfMatch.require(ifMatch, alert.version());
        alert.acknowledge(request.outcome(), caller.employee(), clock);
        outbox.add(alert.event("acknowledged", "acknowledged-by-caseworker"));
        return Answers.ok(AlertView.of(alert), alert.version());
    }

    @Schema(name = "AcknowledgeAlert")
    record AcknowledgeAlert(@NotNull Outcome outcome) {}
}
