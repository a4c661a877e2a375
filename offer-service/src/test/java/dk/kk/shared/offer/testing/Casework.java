package dk.kk.shared.offer.testing;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** The demo people at work on citizens of their own: requests and the events they lead to. */
public final class Casework {

    private Casework() {}

    /** A code nobody else uses; of letters, as random digits may happen to be a CPR number. */
    public static String code(String prefix) {
        var letters = UUID.randomUUID()
                .toString()
                .chars()
                .filter(letter -> letter != '-')
                .map(digit -> 'a' + Character.digit(digit, 16));
        return prefix
                + letters.limit(16).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    public static ValidatableResponse get(Role role, String path) {
        return Call.by(role).get("/api/v1" + path).log().ifValidationFails();
    }

    public static ValidatableResponse post(Role role, String path, Map<String, ?> body) {
        return Call.by(role).post("/api/v1" + path, body).log().ifValidationFails();
    }

    /** A move of the stream the answer showed, seen in the version the answer said. */
    public static ValidatableResponse move(Role role, String stream, Response seen, String move, Map<String, ?> body) {
        return Call.by(role)
                .header("If-Match", seen.header("ETag"))
                .post("/api/v1/" + stream + "/{id}/" + move, body, seen.<String>path("id"))
                .log()
                .ifValidationFails();
    }

    public static Published event(String streamId, String type) {
        return EventLog.awaitEvent(
                "offer.events.v1",
                event -> event.streamId().equals(streamId) && event.type().equals(type));
    }
}
