package dk.kk.shared.kpi;

import dk.kk.shared.platform.testing.ToldEvent;
import java.util.UUID;

/** The state of a stream of another service's, told as any of its versions. */
public record StreamState(String source, String kind, String streamId, UUID citizenId, Object state) {

    public ToldEvent told(long version) {
        return new ToldEvent(source, kind + ".changed", kind, streamId, version, citizenId, state);
    }
}
