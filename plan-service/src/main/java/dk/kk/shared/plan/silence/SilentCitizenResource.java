package dk.kk.shared.plan.silence;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Each side's list of its citizens of whom neither side has heard. */
@Path("/api/v1/silent-citizens")
public class SilentCitizenResource {
    private final SilentCitizens silent;
    private final Subjects subjects;

    SilentCitizenResource(SilentCitizens silent, Subjects subjects) {
        this.silent = silent;
        this.subjects = subjects;
    }

    @GET
    @BothSidesList
    @Operation(
            summary =
                    "The caller's shared citizens of whom neither side has heard for weeks, with the last sign of life: the longest silent first")
    public RestResponse<List<SilentCitizen>> listSilentCitizens(
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = silent.page(team, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(SilentCitizen::citizenId)
                    .toList());
            return Paged.of(found, page, SilentCitizen::cursor, uri);
        });
    }

    @GET
    @Path("/counts")
    @BothSidesList
    @Operation(summary = "How many they are, after how many weeks, and of how many of them no sign of life is known")
    public SilentCounts countSilentCitizens(@RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return silent.counts(team);
        });
    }
}
