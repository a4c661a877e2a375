package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.merge.MergesCitizens;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registrations that may be one person, for who decides: merged (see the citizen's merge), or not a duplicate. */
@Path("/api/v1/duplicates")
public class DuplicateResource {
    private final Desk desk;
    private final Duplicates duplicates;
    private final Registrations registrations;
    private final Subjects subjects;
    private final Caller caller;

    DuplicateResource(Desk desk, Duplicates duplicates, Registrations registrations, Subjects subjects, Caller caller) {
        this.desk = desk;
        this.duplicates = duplicates;
        this.registrations = registrations;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @MergesCitizens
    @Operation(summary = "Pairs of registrations that may be one person, with what makes them alike")
    public RestResponse<List<DuplicateView>> listDuplicates(
            @RestQuery @DefaultValue("OPEN") DuplicateState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = duplicates.page(state, page);
            var shown = found.stream()
                    .limit(page.limit())
                    .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                    .distinct()
                    .toList();
            subjects.listed(shown);
            var sides = registrations.of(shown);
            return Paged.of(found, page, pair -> pair.stream().id(), uri, pair -> DuplicateView.of(pair, sides));
        });
    }

    @GET
    @Path("/{id}")
    @MergesCitizens
    @Operation(summary = "Two registrations side by side")
    public RestResponse<DuplicateView> getDuplicate(@RestPath UUID id) {
        return desk.show(duplicates, id, this::view);
    }

    @POST
    @Path("/{id}/dismissal")
    @MergesCitizens
    @Operation(summary = "They are two people: remembered, so that nobody is asked again")
    public RestResponse<DuplicateView> dismissDuplicate(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DismissDuplicate request) {
        return desk.change(
                duplicates,
                id,
                ifMatch,
                pair -> pair.dismiss(request.reason(), caller.principal().actor()),
                this::view);
    }

    @POST
    @Path("/{id}/reopening")
    @MergesCitizens
    @Operation(summary = "They may be one person after all")
    public RestResponse<DuplicateView> reopenDuplicate(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(duplicates, id, ifMatch, Duplicate::reopen, this::view);
    }

    /** The first of them was opened with the pair. */
    private DuplicateView view(Duplicate pair) {
        subjects.open(pair.second());
        return DuplicateView.of(pair, registrations.of(List.of(pair.first(), pair.second())));
    }

    public record DismissDuplicate(@NotNull DismissalReason reason) {}
}
