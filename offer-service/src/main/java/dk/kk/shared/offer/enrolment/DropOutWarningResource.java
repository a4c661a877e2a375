package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whom to call before they are gone. */
@Path("/api/v1/drop-out-warnings")
class DropOutWarningResource {
    private final DropOutWarnings warnings;
    private final SeenEnrolments seen;
    private final Subjects subjects;

    DropOutWarningResource(DropOutWarnings warnings, SeenEnrolments seen, Subjects subjects) {
        this.warnings = warnings;
        this.seen = seen;
        this.subjects = subjects;
    }

    @GET
    @CourseList
    @Operation(
            summary = "The courses that citizens of the caller's, or in the caller's offers, are about to drop out of")
    public RestResponse<List<EnrolmentView>> listDropOutWarnings(
            @RestQuery @Nullable UUID offerId,
            @RestQuery @Nullable @Size(max = 40) @Parameter(description = "Only citizens of this team") String team,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = warnings.visible(offerId, team, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(Enrolment::citizenId)
                    .distinct()
                    .toList());
            seen.read(found);
            return Paged.of(found, page, enrolment -> enrolment.id().toString(), uri, seen::view);
        });
    }
}
