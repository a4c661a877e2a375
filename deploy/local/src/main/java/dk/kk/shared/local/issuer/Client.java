package dk.kk.shared.local.issuer;

import java.util.List;
import java.util.Map;

/**
 * A system that asks in its own name.
 *
 * @param scope what it is granted, blank-separated
 */
public record Client(String id, String scope) {
    public static final List<Client> SERVICES = List.of(
            new Client("citizen-service", "access:check events:read"),
            new Client("plan-service", "citizen:swap access:check"),
            new Client("offer-service", "citizen:swap access:check"),
            new Client("notification-service", "access:check events:read plans:reconcile stops:reconcile"),
            new Client("kpi-service", "access:check events:read"));

    /** Another system of SOF's, that subscribes to alerts. */
    public static final Client SUBSCRIBER = new Client("sof-case-system", "subscriptions:write");

    public String secret() {
        return "local-" + id;
    }

    public Map<String, Object> claims() {
        return Map.of("sub", "service-account-" + id, "azp", id, "client_id", id, "scope", scope);
    }
}
