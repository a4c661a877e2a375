package dk.kk.shared.citizen.situation;

import dk.kk.shared.citizen.overview.OverviewResource;
import dk.kk.shared.platform.rules.BothSidesRead;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A caseworker opens a citizen: one call tells what both sides know of them. */
@Path("/api/v1/citizens/{id}/situation")
class SituationResource {
    private final OverviewResource overview;
    private final OwnParts own;
    private final OtherParts others;

    SituationResource(OverviewResource overview, OwnParts own, OtherParts others) {
        this.overview = overview;
        this.own = own;
        this.others = others;
    }

    /** Nobody else is asked before this service has found that the citizen is the caller's; no connection is held while it waits. */
    @GET
    @BothSidesRead
    @RunOnVirtualThread
    @Operation(
            summary =
                    "A citizen's situation on both sides, as far as the caller may know it; parts that are away are named")
    public SituationView getSituation(@RestPath UUID id) {
        var citizen = overview.getCitizen(id);
        var asked = others.ask(citizen.id());
        return new SituationView(
                citizen,
                own.contacts(id),
                own.greenLine(id),
                own.targetGroups(id),
                own.currentStays(id),
                own.bifCases(id),
                own.sofCases(id),
                own.nextInterview(id),
                own.waitingApproaches(id),
                asked.planning().join(),
                asked.support().join(),
                asked.alerts().join());
    }
}
