package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertHolding;
import dk.kk.shared.notification.alert.AlertOrder;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/alerts")
class AlertResource {

    private final Alerts alerts;
    private final Desk desk;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    AlertResource(Alerts alerts, Desk desk, Subjects subjects, Caller caller, BusinessClock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @AlertRecipients
    @Operation(
            summary =
                    "The alerts of your team and the teams you lead, and of your own citizens' benefit stops; or those that were")
    public RestResponse<List<AlertView>> listAlerts(
            @RestQuery @DefaultValue("NOW") AlertHolding held,
            @RestQuery @Nullable @Size(max = 40) String team,
            @RestQuery @Nullable AlertPhase phase,
            @RestQuery @DefaultValue("NEWEST_FIRST") AlertOrder order,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = alerts.visible(held, team, phase, order, page);
            subjects.listed(found.stream().map(Alert::citizenId).distinct().toList());
            Function<Alert, AlertView> view = held == AlertHolding.NOW ? AlertView::of : AlertView::readOnly;
            return Paged.of(found, page, alert -> alert.id().toString(), uri, view);
        });
    }

    @GET
    @Path("/{id}")
    @AlertRecipients
    @Operation(summary = "One alert; without moves where your team had it before and what it told was taken back")
    public RestResponse<AlertView> getAlert(@RestPath UUID id) {
        return subjects.inTransaction(() -> {
            subjects.open(alerts.readable(id));
            var alert = alerts.get(id);
            var view = alerts.isHeld(id) ? AlertView.of(alert) : AlertView.readOnly(alert);
            return Answers.ok(view, alert.version());
        });
    }

    @POST
    @Path("/{id}/acknowledgement")
    @AlertRecipients
    @Operation(summary = "Say what was done about it; the alert is then settled")
    public RestResponse<AlertView> acknowledgeAlert(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AcknowledgeAlert request) {
        return desk.change(
                alerts,
                id,
                ifMatch,
                alert -> alert.acknowledge(request.outcome(), caller.employee(), clock),
                AlertView::of);
    }

    @Schema(name = "AcknowledgeAlert")
    record AcknowledgeAlert(@NotNull Outcome outcome) {}
}
