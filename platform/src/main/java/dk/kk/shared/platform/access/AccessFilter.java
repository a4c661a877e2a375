package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.Problem;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** The one place where {@link Access} is enforced: after authentication, before the method. */
@Singleton
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);

    private final JsonWebToken token;
    private final Caller caller;

    AccessFilter(JsonWebToken token, Caller caller) {
        this.token = token;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void enforce(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var rule = method.getAnnotation(Access.class);
        if (rule == null) {
            throw new ForbiddenException();
        }
        if (token.getRawToken() == null) {
            throw new UnauthorizedException();
        }
        var principal = principal();
        if (!allows(rule, principal)) {
            throw new ForbiddenException();
        }
        var personal = rule.personal() || rule.relation() != Relation.NONE;
        var purpose = personal ? Purpose.of(request.getHeaderString(Purpose.HEADER)) : null;
        caller.bears(token.getRawToken());
        caller.is(principal, method.getName(), rule.relation(), personal, purpose);
    }

    /** A personal answer without an audit row is a fault of ours: it does not leave. */
    @ServerResponseFilter
    public void nothingUnaudited(ContainerResponseContext response) {
        if (response.getStatus() < 300 && caller.owesAudit()) {
            LOG.errorf("%s answered about a person without an audit row", caller.operation());
            var problem = Problem.of("internal", Map.of());
            response.setStatus(problem.status());
            response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private static boolean allows(Access rule, Principal principal) {
        return switch (principal) {
            case Principal.Person person ->
                Arrays.stream(rule.roles()).anyMatch(role -> person.roles().contains(role));
            case Principal.SystemClient system ->
                Arrays.stream(rule.scopes()).anyMatch(scope -> system.scopes().contains(scope));
            case Principal.Job _ -> false;
        };
    }

    /** A token with realm roles is a person's; one of a client's own carries scopes. */
    private Principal principal() {
        var roles = texts(
                        token.<@Nullable JsonObject>getClaim("realm_access") instanceof JsonObject access
                                ? access.getJsonArray("roles")
                                : null)
                .flatMap(claim -> Role.of(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!roles.isEmpty()) {
            var units = texts(token.<@Nullable JsonArray>getClaim("units")).collect(Collectors.toUnmodifiableSet());
            return new Principal.Person(token.getSubject(), text("administration"), units, text("employee"), roles);
        }
        return new Principal.SystemClient(text("azp"), Set.of(text("scope").split(" ")));
    }

    private String text(String claim) {
        var value = token.<@Nullable Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private static Stream<String> texts(@Nullable JsonArray claim) {
        return claim == null
                ? Stream.empty()
                : claim.stream().filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString());
    }
}
