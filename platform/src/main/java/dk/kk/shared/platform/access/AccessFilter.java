package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The one place where {@link Access} is enforced: after authentication, before the method. */
@Singleton
public class AccessFilter {

    private final JsonWebToken token;
    private final Principals principals;
    private final Caller caller;
    private final Misses misses;
    private final String audience;

    /** @param audience that every token must be for: of one that came by a page's login Quarkus asks it not */
    AccessFilter(
            JsonWebToken token,
            Principals principals,
            Caller caller,
            Misses misses,
            @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.token = token;
        this.principals = principals;
        this.caller = caller;
        this.misses = misses;
        this.audience = audience;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void enforce(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var rule = AccessRules.of(method).orElseThrow(ForbiddenException::new);
        if (token.getRawToken() == null || !token.getAudience().contains(audience)) {
            throw new UnauthorizedException();
        }
        var principal = principals.of(token).orElseGet(() -> Principals.nobody(token));
        var personal = rule.personal() || rule.relation() != Relation.NONE;
        var allowed = allowed(rule, principal);
        var purpose = purpose(request, resource, allowed).filter(_ -> personal);
        caller.is(principal, method.getName(), rule.relation(), personal, purpose.orElse(null));
        caller.bears(token.getRawToken());
        caller.asksFor(request.getUriInfo().getPath());
        if (personal) {
            misses.requireFew(principal);
        }
        if (!AccessRules.allows(rule, principal)) {
            throw new ForbiddenException();
        }
        if (personal) {
            requireOwn(allowed, purpose);
        }
    }

    private static Optional<Purpose> purpose(
            ContainerRequestContext request, ResourceInfo resource, List<Purpose> allowed) {
        var page = resource.getResourceMethod().getAnnotation(PagePurpose.class);
        return page == null
                ? Purpose.of(request.getHeaderString(Purpose.HEADER))
                : Arrays.stream(page.value())
                        .filter(allowed::contains)
                        .findFirst()
                        .or(() -> Optional.of(page.value()[0]));
    }

    /** A person's purpose is one of the roles by which the rule lets the person in; a system's is that of whoever it asks for. */
    private static List<Purpose> allowed(Access rule, Principal principal) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> !(principal instanceof Principal.Person person)
                        || Arrays.stream(rule.roles())
                                .anyMatch(role -> person.roles().contains(role)
                                        && purpose.roles().contains(role)))
                .toList();
    }

    private static void requireOwn(List<Purpose> allowed, Optional<Purpose> named) {
        var purpose = named.orElseThrow(() -> new RuleViolation("purpose-missing", "allowed", allowed));
        if (!allowed.contains(purpose)) {
            throw new RuleViolation("purpose-not-yours", "allowed", allowed);
        }
    }
}
