package dk.kk.shared.platform.page;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What a page may load: our own scripts, styles and pictures, nothing written into the page. Its forms may end at the login, and by
 * way of the issuer at the front door: browsers follow a form's redirects to nowhere else.
 */
@Singleton
public class PageHeaders {
    private final String policy;

    PageHeaders(
            @ConfigProperty(name = "quarkus.oidc.page.auth-server-url") URI issuer,
            @ConfigProperty(name = "shared.pages.front") URI front) {
        this.policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' "
                        + origin(issuer) + " " + origin(front)
                        + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Priority(1) // after the page is drawn
    @ServerResponseFilter
    public void allow(ContainerResponseContext response, RoutingContext exchange) {
        if (PagePath.isPage(exchange) && isPage(response)) {
            put(exchange.response());
        }
    }

    void put(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", policy);
        response.putHeader("Referrer-Policy", "same-origin");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static boolean isPage(ContainerResponseContext response) {
        var type = response.getMediaType();
        return type == null || type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
