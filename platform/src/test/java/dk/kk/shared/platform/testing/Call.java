package dk.kk.shared.platform.testing;

import static io.restassured.RestAssured.given;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/**
 * A call of the service under test by somebody, for case work unless another purpose is given. Each call can be made many times:
 * {@code Call.by(SOF_CASEWORKER).seeing(1).post("/api/v1/social-plans/{id}/making", body, id)}.
 */
public record Call(String token, Map<String, String> headers) {

    /** The demo person of that role. */
    public static Call by(Role role) {
        return with(Tokens.of(role));
    }

    /** Somebody of that role with another place in the directory. */
    public static Call by(Role role, String employee, String... units) {
        return with(Tokens.of(role, employee, units));
    }

    public static Call with(String token) {
        return new Call(token, Map.of(Purpose.HEADER, Purpose.CASEWORK.name()));
    }

    public Call purpose(Purpose purpose) {
        return header(Purpose.HEADER, purpose.name());
    }

    /** {@code If-Match}: the version that the caller has seen. */
    public Call seeing(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    /** {@code If-Match}: the version that an answer showed. */
    public Call seeing(Response answer) {
        return header("If-Match", answer.header("ETag"));
    }

    public Call keyed(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    public Call header(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new Call(token, Map.copyOf(all));
    }

    /** @param parameters of the path, in its order: {@code /api/v1/social-plans/{id}} */
    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(path, parameters).then();
    }

    public ValidatableResponse post(String path, Map<String, ?> body, Object... parameters) {
        return request().body(body).post(path, parameters).then();
    }

    /** For what is none of these. */
    public RequestSpecification request() {
        return given().auth().oauth2(token).headers(headers).contentType(ContentType.JSON);
    }
}
