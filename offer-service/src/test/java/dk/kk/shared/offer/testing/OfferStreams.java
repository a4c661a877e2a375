package dk.kk.shared.offer.testing;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** The streams of this service: moved through the API, and heard of. */
public final class OfferStreams {

    private OfferStreams() {}

    /** A move of the stream the answer showed, seen in the version the answer said. */
    public static ValidatableResponse move(Role role, String stream, Response seen, String move, Map<String, ?> body) {
        return Call.by(role).seeing(seen).post("/api/v1/" + stream + "/{id}/" + move, body, seen.<String>path("id"));
    }

    public static Published event(String streamId, String type) {
        return EventLog.awaitEvent("offer.events.v1", streamId, type);
    }
}
