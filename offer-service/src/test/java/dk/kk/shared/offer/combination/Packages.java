package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Combination packages, composed and moved through the API. */
public final class Packages {
    private static final String PACKAGES = "/api/v1/combination-packages";

    private Packages() {}

    public static Map<String, ?> component(String kind, String side) {
        return Map.of("kind", kind, "side", side);
    }

    public static Map<String, ?> component(String kind, String side, String enrolment) {
        return Map.of("kind", kind, "side", side, "enrolmentId", enrolment);
    }

    @SafeVarargs
    public static Response composed(Role role, UUID citizen, Map<String, ?>... components) {
        return composed(Call.by(role), citizen, components);
    }

    @SafeVarargs
    static Response composed(Call call, UUID citizen, Map<String, ?>... components) {
        return compose(call, citizen, components).statusCode(201).extract().response();
    }

    @SafeVarargs
    static ValidatableResponse compose(Role role, UUID citizen, Map<String, ?>... components) {
        return compose(Call.by(role), citizen, components);
    }

    @SafeVarargs
    static ValidatableResponse compose(Call call, UUID citizen, Map<String, ?>... components) {
        return call.post(PACKAGES, Map.of("citizenId", citizen, "components", Arrays.asList(components)));
    }

    static ValidatableResponse add(Role role, Response seen, Map<String, ?> component) {
        return Call.by(role).seeing(seen).post(PACKAGES + "/{id}/components", component, seen.<String>path("id"));
    }

    static ValidatableResponse end(Role role, Response seen, Map<String, ?> body) {
        return Call.by(role).seeing(seen).post(PACKAGES + "/{id}/end", body, seen.<String>path("id"));
    }

    /** @param position of the component in the package */
    static ValidatableResponse move(Role role, Response seen, int position, String move, Map<String, ?> body) {
        String component = seen.path("components[" + position + "].id");
        return Call.by(role)
                .seeing(seen)
                .post(PACKAGES + "/{id}/components/{componentId}/" + move, body, seen.<String>path("id"), component);
    }

    public static Response moved(Role role, Response seen, int position, String move, Map<String, ?> body) {
        return move(role, seen, position, move, body).statusCode(200).extract().response();
    }
}
