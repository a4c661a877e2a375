package dk.kk.shared.citizen.merge;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A registration that turns out to be another citizen's second one. Nothing is moved: its id is seen as that citizen's. */
@Path("/api/v1/citizens/{id}/merge")
public class MergeResource {
    private final Desk desk;
    private final MergeAliases aliases;
    private final Subjects subjects;
    private final Caller caller;

    MergeResource(Desk desk, MergeAliases aliases, Subjects subjects, Caller caller) {
        this.desk = desk;
        this.aliases = aliases;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @MergesCitizens
    @Operation(summary = "Whom a registration is seen as, and was")
    public RestResponse<MergeView> getMerge(@RestPath UUID id) {
        return desk.show(aliases, id, MergeView::of);
    }

    @POST
    @MergesCitizens
    @Operation(summary = "Merge a registration into another: from now on either id is that citizen's")
    public RestResponse<MergeView> mergeCitizen(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MergeCitizen request) {
        return desk.change(aliases, id, ifMatch, alias -> merge(alias, request), MergeView::of);
    }

    @POST
    @Path("/parting")
    @MergesCitizens
    @Operation(summary = "The merge was a mistake: the registration is a citizen of its own again")
    public RestResponse<MergeView> partCitizen(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull PartCitizen request) {
        return desk.change(
                aliases,
                id,
                ifMatch,
                alias -> alias.part(request.reason(), caller.principal().actor()),
                MergeView::of);
    }

    private String merge(MergeAlias alias, MergeCitizen request) {
        var citizen = request.citizenId();
        if (citizen.equals(alias.citizenId())) {
            throw new RuleViolation("merge-of-one");
        }
        var happened = alias.merge(citizen, request.reason(), caller.principal().actor());
        aliases.requireRegistered(citizen);
        var seenAs = subjects.open(citizen).getFirst();
        if (!seenAs.equals(citizen)) {
            throw new RuleViolation("citizen-merged", "citizen", seenAs);
        }
        if (aliases.standsForOthers(alias.citizenId())) {
            throw new RuleViolation("merge-of-merged");
        }
        return happened;
    }

    /** @param citizenId whom the registration is seen as from now on */
    public record MergeCitizen(
            @NotNull UUID citizenId, @NotNull MergeReason reason) {}

    public record PartCitizen(@NotNull PartReason reason) {}
}
