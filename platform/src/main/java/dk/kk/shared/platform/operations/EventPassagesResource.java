package dk.kk.shared.platform.operations;

import dk.kk.shared.platform.operations.EventPassages.HeardVersion;
import dk.kk.shared.platform.operations.EventPassages.ToldVersion;
import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.rules.Operators;
import dk.kk.shared.platform.sql.Database;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Follows one stream through this service, for operations. */
@Path("/api/v1/event-passages")
public class EventPassagesResource {
    private static final String TOLD = """
            select newest.*, waiting.since as waiting_since, waiting.refused_at from (
                select event_id, type, stream_id, stream_version, cause, recorded_at, inserted_at, split_part(traceparent, '-', 2) as trace_id
                from outbox
                where stream_kind = ? and stream_id in (
                    select ?::text union select stream_id from outbox where event_id = ?::uuid and stream_kind = ?)
                order by stream_version desc limit 200) newest
            left join (
                select event_id, min(inserted_at) as since, min(refused_at) as refused_at
                from outbox_pending where stream_kind = ? group by event_id) waiting on waiting.event_id = newest.event_id
            order by stream_id, stream_version
            """;

    /** The sources are named so that the key serves. */
    private static final String HEARD = """
            select source, version, applied_at from applied
            where source in ('citizen', 'plan', 'offer', 'notification', 'kpi') and stream_kind = ? and stream_id = ?
            order by source
            """;

    private final Database database;
    private final ParkedEvents parked;

    EventPassagesResource(Database database, ParkedEvents parked) {
        this.database = database;
        this.parked = parked;
    }

    @GET
    @Operators
    @Operation(summary = "How far a stream's events came here: told, sent, heard, parked; none of their data")
    public RestResponse<EventPassages> getEventPassages(
            @RestQuery @NotNull @Size(max = 100) @Parameter(description = "benefit-stop") String kind,
            @RestQuery
                    @NotNull
                    @Size(max = 200)
                    @Parameter(description = "Of the stream, or of an event of it that this service told")
                    String id) {
        return RestResponse.ok(new EventPassages(
                database.list(TOLD, ToldVersion::read, kind, id, eventId(id), kind, kind),
                database.list(HEARD, HeardVersion::read, kind, id),
                parked.ofStream(kind, id)));
    }

    /** Null where it has not the form of one. */
    private static @Nullable UUID eventId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
