package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertFilter;
import dk.kk.shared.notification.alert.AlertHolding;
import dk.kk.shared.notification.alert.AlertOrder;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.AlertQuery;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.NoActionReason;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.alert.SeeAlert;
import dk.kk.shared.notification.inbox.AlertHistory.HistoryView;
import dk.kk.shared.notification.openinghours.TeamHours;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.move.MovesTo;
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
import java.util.stream.Stream;
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
    private final TeamHours hours;
    private final SeeAlert seeAlert;
    private final AlertHistory history;
    private final BusinessClock clock;

    AlertResource(
            Alerts alerts,
            Desk desk,
            Subjects subjects,
            Caller caller,
            TeamHours hours,
            SeeAlert seeAlert,
            AlertHistory history,
            BusinessClock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.subjects = subjects;
        this.caller = caller;
        this.hours = hours;
        this.seeAlert = seeAlert;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @AlertRecipients
    @Operation(
            summary =
                    "The alerts of your team and the teams you lead, and of your own citizens but for transfers; or those that were")
    public RestResponse<List<AlertView>> listAlerts(
            @RestQuery @DefaultValue("NOW") AlertHolding held,
            @RestQuery @Nullable @Size(max = 40) String team,
            @RestQuery @Size(max = 5) List<AlertPhase> phase,
            @RestQuery @DefaultValue("false") boolean mine,
            @RestQuery @DefaultValue("NEWEST_FIRST") AlertOrder order,
            @Valid @BeanParam AlertFilter filter,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = alerts.visible(new AlertQuery(held, team, phase, mine, order, filter), page);
            subjects.listed(citizens(found, filter));
            Function<Alert, AlertView> view = held == AlertHolding.NOW ? this::view : AlertView::readOnly;
            return Paged.of(found, page, alert -> alert.id().toString(), uri, view);
        });
    }

    /** Who asks about one citizen has looked at that one, also where there is no alert. */
    private static List<UUID> citizens(List<Alert> found, AlertFilter filter) {
        return Stream.concat(
                        Stream.ofNullable(filter.citizenId()), found.stream().map(Alert::citizenId))
                .distinct()
                .toList();
    }

    @GET
    @Path("/{id}")
    @AlertRecipients
    @Operation(
            summary =
                    "One alert, which is seen then; without moves where your team had it before and what it told was taken back")
    public RestResponse<AlertView> getAlert(@RestPath UUID id) {
        return subjects.inTransaction(() -> {
            subjects.open(alerts.readable(id));
            if (!alerts.isHeld(id)) {
                var alert = alerts.get(id);
                return Answers.ok(AlertView.readOnly(alert), alert.version());
            }
            var alert = seeAlert.open(id);
            return Answers.ok(view(alert), alert.version());
        });
    }

    @GET
    @Path("/{id}/history")
    @AlertRecipients
    @Operation(
            summary =
                    "What happened to an alert, oldest first: who it was for, when it was seen, taken on, went up, was settled")
    public RestResponse<List<HistoryView>> listHistory(@RestPath UUID id) {
        return subjects.inTransaction(() -> {
            subjects.open(alerts.readable(id));
            return RestResponse.ok(history.of(id));
        });
    }

    @POST
    @Path("/{id}/acknowledgement")
    @AlertRecipients
    @MovesTo("ACKNOWLEDGED")
    @Operation(summary = "Take it on, or over from a colleague")
    public RestResponse<AlertView> acknowledgeAlert(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(
                alerts,
                id,
                ifMatch,
                alert -> alert.acknowledge(
                        caller.employee(), hours.of(alert.message().team()), clock),
                this::view);
    }

    @POST
    @Path("/{id}/outcome")
    @AlertRecipients
    @MovesTo("ACTED")
    @Operation(summary = "Say what was done about it, whether or not somebody has taken it on")
    public RestResponse<AlertView> actOnAlert(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull ActOnAlert request) {
        return desk.change(
                alerts,
                id,
                ifMatch,
                alert -> alert.act(request.outcome(), request.reason(), caller.employee(), clock),
                this::view);
    }

    @POST
    @Path("/{id}/closing")
    @AlertRecipients
    @MovesTo("CLOSED")
    @Operation(summary = "Nothing more is to be done about it; it comes back when something new must be known")
    public RestResponse<AlertView> closeAlert(@RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(alerts, id, ifMatch, alert -> alert.close(caller.employee(), clock), this::view);
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, caller);
    }

    /** @param reason why nothing was done; only then */
    @Schema(name = "ActOnAlert")
    record ActOnAlert(@NotNull Outcome outcome, @Nullable NoActionReason reason) {}
}
