package dk.kk.shared.citizen.stay;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A citizen's stays: SOF's alone to see. */
@Path("/api/v1/citizens/{id}/stays")
public class StayResource {
    private final Stays stays;
    private final Subjects subjects;
    private final UriInfo uri;

    StayResource(Stays stays, Subjects subjects, UriInfo uri) {
        this.stays = stays;
        this.subjects = subjects;
        this.uri = uri;
    }

    @GET
    @SofSide
    @Operation(summary = "A citizen's stays at shelters and crisis centres, the earliest first")
    public RestResponse<List<StayView>> listStays(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return subjects.inTransaction(() -> {
            var found = stays.page(subjects.open(id), DayKey.before(page), page.fetch());
            return Paged.of(found, page, stay -> stay.key().cursor(), uri);
        });
    }
}
