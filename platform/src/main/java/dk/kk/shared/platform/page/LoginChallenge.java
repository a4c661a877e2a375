package dk.kk.shared.platform.page;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Who is not logged in and asks for a page is sent to the issuer's login, and comes back to that page. A part of a page is not: the
 * whole page is asked for again by the script. A form that may keep what was chosen in it is asked for by its address first.
 */
@Singleton
public class LoginChallenge {
    private static final int UNAUTHENTICATED = 401;

    /** Response filters run from the highest number down: this before {@link ErrorPages} draws the refusal. */
    @Priority(Priorities.USER + 100)
    @ServerResponseFilter
    public @Nullable Uni<Void> challenge(
            ContainerResponseContext response, RoutingContext exchange, ResourceInfo resource) {
        if (response.getStatus() != UNAUTHENTICATED || !PagePath.isPage(exchange)) {
            return null;
        }
        var request = exchange.request();
        if (request.getHeader("HX-Request") != null) {
            response.getHeaders().putSingle("HX-Refresh", "true");
            return null;
        }
        HttpAuthenticator authenticator = exchange.get(HttpAuthenticator.class.getName());
        if (authenticator == null || !ErrorPages.wantsPage(exchange)) {
            return null;
        }
        var kept = KeptChoices.of(resource.getResourceMethod());
        return kept.isEmpty()
                ? askToLogIn(authenticator, response, exchange)
                : kept.address(exchange)
                        .invoke(address -> seeOther(response, address))
                        .replaceWithVoid();
    }

    /** Which asks to log in, and is what the login leads back to. */
    private static void seeOther(ContainerResponseContext response, String address) {
        response.setStatusInfo(Response.Status.SEE_OTHER);
        response.setEntity(null);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, address);
    }

    private static Uni<Void> askToLogIn(
            HttpAuthenticator authenticator, ContainerResponseContext response, RoutingContext exchange) {
        return authenticator
                .getChallenge(exchange)
                .invoke(challenge -> {
                    if (challenge != null && challenge.status == 302) {
                        response.setStatus(challenge.status);
                        response.setEntity(null);
                        challenge
                                .getHeaders()
                                .forEach((name, value) -> response.getHeaders().putSingle(name.toString(), value));
                    }
                })
                .replaceWithVoid();
    }
}
