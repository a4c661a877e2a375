package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One click each: an alert is taken on, or over, or closed. Where another was quicker, its page says so. */
@Path("/inbox")
class HandlingPages {
    private static final Set<String> OVERTAKEN = Set.of("version-stale", "illegal-move", "alert-already-yours");

    private final AlertResource api;

    HandlingPages(AlertResource api) {
        this.api = api;
    }

    @POST
    @Path("/{id}/acknowledgement")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> acknowledgeAlert(@RestPath UUID id, @RestForm @Nullable Long version) {
        return orOvertaken(id, () -> api.acknowledgeAlert(id, seen(version)));
    }

    @POST
    @Path("/{id}/closing")
    @AlertRecipients
    @PagePurpose(ALERT_HANDLING)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> closeAlert(@RestPath UUID id, @RestForm @Nullable Long version) {
        return orOvertaken(id, () -> api.closeAlert(id, seen(version)));
    }

    /** Where a login ends that came between the click and its sending: nothing was done. */
    @GET
    @Path("/{id}/acknowledgement")
    @InboxViewers
    public RestResponse<Void> openToTakeOn(@RestPath UUID id) {
        return RestResponse.seeOther(page(id, ""));
    }

    @GET
    @Path("/{id}/closing")
    @InboxViewers
    public RestResponse<Void> openToClose(@RestPath UUID id) {
        return RestResponse.seeOther(page(id, ""));
    }

    private static RestResponse<Void> orOvertaken(UUID id, Runnable step) {
        try {
            step.run();
            return RestResponse.seeOther(page(id, ""));
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code())) {
                throw refusal;
            }
            return RestResponse.seeOther(page(id, "?overtaken=true"));
        }
    }

    private static URI page(UUID id, String query) {
        return URI.create("/inbox/" + id + query);
    }

    private static @Nullable IfMatch seen(@Nullable Long version) {
        return version == null ? null : new IfMatch(version);
    }
}
