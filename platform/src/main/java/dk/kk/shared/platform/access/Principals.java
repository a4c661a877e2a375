package dk.kk.shared.platform.access;

import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who a token speaks of. With a role we know it is a person's. A system is known by its client: one of those configured, in a token
 * that no person's session stands behind. Whatever else it says, a token of neither kind is nobody's.
 */
@Singleton
class Principals {
    private final Set<String> systems;

    Principals(@ConfigProperty(name = "shared.access.systems") List<String> systems) {
        this.systems = Set.copyOf(systems);
    }

    Optional<Principal> of(JsonWebToken token) {
        var roles = texts(
                        token.<@Nullable JsonObject>getClaim("realm_access") instanceof JsonObject access
                                ? access.getJsonArray("roles")
                                : null)
                .flatMap(claim -> Role.of(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!roles.isEmpty()) {
            var units = texts(token.<@Nullable JsonArray>getClaim("units")).collect(Collectors.toUnmodifiableSet());
            return Optional.of(new Principal.Person(
                    token.getSubject(), text(token, "administration"), units, text(token, "employee"), roles));
        }
        var client = text(token, "azp");
        return systems.contains(client) && text(token, "sid").isEmpty()
                ? Optional.of(new Principal.SystemClient(
                        client, Set.of(text(token, "scope").split(" "))))
                : Optional.empty();
    }

    /** Somebody without any role: known to the audit, let in by no rule. */
    static Principal nobody(JsonWebToken token) {
        return new Principal.Person(text(token, "sub"), "", Set.of(), "", Set.of());
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.<@Nullable Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private static Stream<String> texts(@Nullable JsonArray claim) {
        return claim == null
                ? Stream.empty()
                : claim.stream().filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString());
    }
}
