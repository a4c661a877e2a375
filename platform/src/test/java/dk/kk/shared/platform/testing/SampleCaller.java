package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;

/** Somebody who calls, with a token and a purpose that fits. */
record SampleCaller(String token, Purpose purpose) {
    static final String SYSTEM = "system";

    /** @param name a role's claim, or {@link #SYSTEM} */
    static SampleCaller of(String name) {
        return name.equals(SYSTEM)
                ? system(
                        "citizen:swap",
                        "access:check",
                        "events:read",
                        "stop-runs:write",
                        "plans:reconcile",
                        "stops:reconcile",
                        "subscriptions:write")
                : of(Arrays.stream(Role.values())
                        .filter(role -> role.claim().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /** The first that the operation lets in. */
    static SampleCaller of(Operation operation) {
        var access = operation.json().path("x-access");
        return access.path("roles").isEmpty()
                ? system(access.path("scopes").path(0).asText())
                : of(access.path("roles").get(0).asText());
    }

    private static SampleCaller of(Role role) {
        var purpose = Arrays.stream(Purpose.values())
                .filter(candidate -> candidate.roles().contains(role))
                .findFirst()
                .orElseThrow();
        return new SampleCaller(Tokens.of(role), purpose);
    }

    private static SampleCaller system(String... scopes) {
        return new SampleCaller(Tokens.system(scopes), Purpose.CASEWORK);
    }

    RequestSpecification makes(RequestSpecification call) {
        call.auth().oauth2(token);
        return call.header(Purpose.HEADER, purpose.name());
    }
}
