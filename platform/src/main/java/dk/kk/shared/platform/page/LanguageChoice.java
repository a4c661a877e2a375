package dk.kk.shared.platform.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** {@code ?lang=en} on any page is kept for all pages to come. */
@Singleton
public class LanguageChoice {
    private static final Duration KEPT = Duration.ofDays(365);

    @ServerRequestFilter
    public void keep(ContainerRequestContext request, HttpServerResponse response) {
        var parameters = request.getUriInfo().getQueryParameters();
        Language.of(parameters.getFirst(Language.PARAMETER))
                .ifPresent(chosen -> response.addCookie(Cookie.cookie(Language.COOKIE, chosen.code())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setMaxAge(KEPT.toSeconds())
                        .setSameSite(CookieSameSite.LAX)));
    }
}
