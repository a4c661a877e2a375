package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A system that subscribes: SOF's in tests, unless it says otherwise. */
public record Subscriber(Call call) {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    public static Subscriber ofSof() {
        return new Subscriber(Call.with(Tokens.system("subscriptions:write")));
    }

    /** Any other client, of BIF where it is {@code plan-service}. */
    public static Subscriber client(String id) {
        return new Subscriber(Call.with(
                Tokens.with(Map.of("sub", "service-account-" + id, "azp", id, "scope", "subscriptions:write"))));
    }

    public ValidatableResponse asks(Map<String, ?> request) {
        return call.post(SUBSCRIPTIONS, request);
    }

    /** To all that happens to the alerts of these units. */
    public Subscribed subscribes(@Nullable String url, String... units) {
        var request = new HashMap<String, Object>();
        request.put("filter", Map.of("types", List.of(), "units", List.of(units)));
        request.put("url", url);
        return new Subscribed(this, asks(request).statusCode(201).extract().response());
    }

    public ValidatableResponse dryRun(List<String> types, String... units) {
        return call.post(SUBSCRIPTIONS + "/dry-run", Map.of("types", types, "units", List.of(units)));
    }

    /** @param answer to the registration */
    public record Subscribed(Subscriber by, Response answer) {
        public String id() {
            return answer.path("subscription.id");
        }

        public String secret() {
            return answer.path("secret.secret");
        }

        public ValidatableResponse get() {
            return by.call.get(SUBSCRIPTIONS + "/{id}", id());
        }

        public ValidatableResponse eventsAfter(long number) {
            return by.call.get(SUBSCRIPTIONS + "/{id}/events?after={n}", id(), number);
        }

        public ValidatableResponse delivery() {
            return by.call.get(SUBSCRIPTIONS + "/{id}/delivery", id());
        }

        /** In its present version. */
        public ValidatableResponse does(String what) {
            return does(what, Map.of());
        }

        public ValidatableResponse does(String what, Map<String, ?> body) {
            return does(by.call, what, body);
        }

        /** By somebody else. */
        public ValidatableResponse does(Call other, String what, Map<String, ?> body) {
            return other.seeing(get().extract().response()).post(SUBSCRIPTIONS + "/{id}/" + what, body, id());
        }
    }
}
