package dk.kk.shared.platform.page;

import dk.kk.shared.platform.rules.AnyRole;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the issuer sends people back to, and where they leave. */
@Path("/")
class SessionPages {
    private static final Duration SOON = Duration.ofSeconds(5);
    private final OidcSession session;
    private final OidcConfigurationMetadata issuer;
    private final PageSettings settings;

    SessionPages(OidcSession session, OidcConfigurationMetadata issuer, PageSettings settings) {
        this.session = session;
        this.issuer = issuer;
        this.settings = settings;
    }

    /** The login itself is over before this is reached, and has sent people on to the page they asked for. */
    @GET
    @Path("/login")
    @AnyRole
    public RestResponse<Void> login() {
        return RestResponse.seeOther(URI.create("/"));
    }

    /** Who logs out of a session that is over already, and was asked to log in for that, is sent here. */
    @GET
    @Path("/logout")
    @AnyRole
    public RestResponse<Void> loggedOut() {
        return RestResponse.seeOther(URI.create(settings.front()));
    }

    /** Ends the session here and at the issuer, which tells the other services. */
    @POST
    @Path("/logout")
    @Blocking
    @AnyRole
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> logout() {
        var hint = session.getIdToken().getRawToken();
        session.logout().await().atMost(SOON);
        return RestResponse.seeOther(end(issuer.getEndSessionUri(), hint));
    }

    private URI end(@Nullable String endpoint, @Nullable String hint) {
        if (endpoint == null || hint == null) {
            return URI.create(settings.front());
        }
        return UriBuilder.fromUri(endpoint)
                .queryParam("id_token_hint", hint)
                .queryParam("post_logout_redirect_uri", settings.front())
                .build();
    }
}
