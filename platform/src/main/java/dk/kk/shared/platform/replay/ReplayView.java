package dk.kk.shared.platform.replay;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.kk.shared.platform.consumer.Finding;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a replay stands.
 *
 * @param startedAt real time, as is endedAt; null while it runs
 * @param records on the topics when it began, heartbeats included; read counts on where more came meanwhile
 * @param found streams by what was found of them; empty until it is done
 */
@Schema(name = "Replay")
public record ReplayView(
        UUID id,
        ReplayMode mode,
        ReplayState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long records,
        long read,
        Map<Finding, Long> found,
        @Nullable ReplayFailure failure) {

    static ReplayView read(SqlRow row) {
        return new ReplayView(
                row.uuid("id"),
                row.code("mode", ReplayMode.class),
                row.code("state", ReplayState.class),
                row.text("started_by"),
                row.instant("started_at"),
                row.instantOrNull("ended_at"),
                row.number("records"),
                row.number("read"),
                EventJson.MAPPER.convertValue(
                        EventJson.tree(row.text("found")), new TypeReference<Map<Finding, Long>>() {}),
                row.codeOrNull("failure", ReplayFailure.class));
    }
}
