package dk.kk.shared.kpi.timeline;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/citizens/{id}/timeline")
class TimelineResource {

    private final Timelines timelines;
    private final Subjects subjects;

    TimelineResource(Timelines timelines, Subjects subjects) {
        this.timelines = timelines;
        this.subjects = subjects;
    }

    @GET
    @BothSidesRead
    @Operation(
            summary =
                    "What both administrations did about a citizen, the newest first; of what the caller may not see only that something was")
    public List<EntryView> citizenTimeline(
            @RestPath UUID id,
            @RestQuery @Nullable @Parameter(description = "As known at the end of that day; now without it")
                    LocalDate knownAt) {
        return subjects.inTransaction(() -> {
            subjects.open(id);
            return timelines.of(id, knownAt);
        });
    }
}
