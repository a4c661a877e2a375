package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.Problem;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The one place where {@link Access} is enforced: after authentication, before the method. */
@Singleton
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);

    private final JsonWebToken token;
    private final Principals principals;
    private final Caller caller;

    AccessFilter(JsonWebToken token, Principals principals, Caller caller) {
        this.token = token;
        this.principals = principals;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void enforce(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var rule = AccessRules.of(method).orElseThrow(ForbiddenException::new);
        if (token.getRawToken() == null) {
            throw new UnauthorizedException();
        }
        var principal = principals.of(token).orElseThrow(ForbiddenException::new);
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
}
