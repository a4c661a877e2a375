package dk.kk.shared.plan.specialcase;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the special unit has to do. */
@Path("/api/v1/special-cases/queue")
public class SpecialCaseQueueResource {
    private final SpecialCaseQueue queue;
    private final SeenCases seen;
    private final Subjects subjects;

    SpecialCaseQueueResource(SpecialCaseQueue queue, SeenCases seen, Subjects subjects) {
        this.queue = queue;
        this.seen = seen;
        this.subjects = subjects;
    }

    @GET
    @SpecialUnitHandles
    @Operation(summary = "The special cases, also those somebody works on: what has waited longest goes first")
    public RestResponse<List<SpecialCaseView>> listSpecialCaseQueue(
            @RestQuery @Nullable CaseType caseType,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Without it, those that wait and those that somebody works on")
                    SpecialCasePhase phase,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = queue.page(caseType, phase, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(SpecialCase::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, special -> QueueKey.of(special).cursor(), uri, seen::view);
        });
    }

    @GET
    @Path("/counts")
    @SpecialUnitHandles
    @Operation(summary = "How many they are, and how many the caller holds")
    public QueueCounts countSpecialCaseQueue() {
        return subjects.inTransaction(() -> {
            subjects.listed(List.of());
            return queue.counts();
        });
    }
}
