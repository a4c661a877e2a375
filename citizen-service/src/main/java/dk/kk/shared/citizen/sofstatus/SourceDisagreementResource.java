package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the status of the caller's own citizens says another target group than stands: SOF's alone, as target groups are. */
@Path("/api/v1/source-disagreements")
class SourceDisagreementResource {
    private final Disagreements disagreements;
    private final Subjects subjects;
    private final BusinessClock clock;

    SourceDisagreementResource(Disagreements disagreements, Subjects subjects, BusinessClock clock) {
        this.disagreements = disagreements;
        this.subjects = subjects;
        this.clock = clock;
    }

    @GET
    @SofList
    @Operation(summary = "Where a status of the caller's citizens says another target group than stands: by its day")
    public RestResponse<List<SourceDisagreement>> listSourceDisagreements(
            @RestQuery @Nullable DisagreementKind kind,
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = disagreements.page(kind, team, DayKey.before(page), page.fetch());
            opened(found.stream().limit(page.limit()).toList());
            return Paged.of(found, page, status -> status.key().cursor(), uri);
        });
    }

    @GET
    @Path("/counts")
    @SofList
    @Operation(summary = "How many such statuses of the caller's citizens there are, of each kind")
    public List<CountedDisagreements> countSourceDisagreements(@RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            var counts = disagreements.counts(team);
            subjects.listed(List.of());
            return Stream.of(DisagreementKind.values())
                    .map(kind -> new CountedDisagreements(kind, counts.getOrDefault(kind, 0L)))
                    .toList();
        });
    }

    @GET
    @Path("/csv")
    @Produces(DisagreementFile.TYPE)
    @SofList
    @Operation(summary = "The whole list: CSV with semicolons, one status a line")
    public RestResponse<String> exportSourceDisagreements(
            @RestQuery @Nullable DisagreementKind kind, @RestQuery @Nullable @Size(max = 40) String team) {
        return subjects.inTransaction(() -> {
            var found = disagreements.all(kind, team);
            opened(found);
            return new DisagreementFile(clock.today(), found).kept();
        });
    }

    private void opened(List<SourceDisagreement> found) {
        subjects.listed(
                found.stream().map(SourceDisagreement::citizenId).distinct().toList());
    }

    record CountedDisagreements(DisagreementKind kind, long statuses) {}
}
