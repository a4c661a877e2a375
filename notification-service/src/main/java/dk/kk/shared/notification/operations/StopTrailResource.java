package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.Operators;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the page that follows a stop shows, for programs. */
@Path("/api/v1/stop-trails")
public class StopTrailResource {
    private final FollowStop follow;
    private final JsonWebToken token;

    StopTrailResource(FollowStop follow, JsonWebToken token) {
        this.follow = follow;
        this.token = token;
    }

    /** @param id of the stop, its alert, or an event of either */
    @GET
    @Path("/{id}")
    @Operators
    @RunOnVirtualThread
    @Operation(summary = "Follow a stop: what was told of it, who heard that, its alert, and what became of it")
    public RestResponse<StopTrail> getStopTrail(@RestPath @Size(min = 1, max = 200) String id) {
        var followed = follow.of(id.strip(), token.getRawToken());
        var stop = followed.stopId();
        if (stop == null) {
            throw followed.isOfferAway()
                    ? new RuleViolation("unavailable")
                    : new RuleViolation("not-found", "kind", "benefit-stop", "id", id);
        }
        return RestResponse.ok(StopTrail.of(stop, followed));
    }
}
