package dk.kk.shared.kpi;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.EventLog;
import java.time.Instant;
import java.util.UUID;

/** The state of a stream as another service says it: published on the real broker, or handed over as already heard. */
public record StreamState(String source, String kind, String streamId, UUID citizenId, Object state) {

    private static final Instant TIME = Instant.parse("2007-11-30T11:00:00Z");

    public void publish(long version) {
        var topic = kind.equals("target-groups") ? "citizen.target-groups.v1" : source + ".events.v1";
        EventLog.publishOn(topic, source, kind + ".changed", kind, streamId, version, citizenId, state);
    }

    public HeardEvent heard(long version) {
        JsonNode data = EventJson.tree(EventJson.write(state));
        return new HeardEvent(
                source,
                kind,
                streamId,
                version,
                citizenId,
                kind + ".changed",
                "test",
                TIME.plusSeconds(version),
                null,
                data);
    }
}
