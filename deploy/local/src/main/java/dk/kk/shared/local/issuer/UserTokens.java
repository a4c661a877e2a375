package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Fields;
import dk.kk.shared.local.web.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens of somebody who is logged in, for one client: access, ID and refresh token. */
final class UserTokens {
    private record Refreshable(String clientId, Session session) {}

    private static final Duration WORKING_DAY = Duration.ofHours(10);

    private final Tickets<Refreshable> refreshTokens = new Tickets<>(WORKING_DAY, Issuer.REAL);
    private final Issuer issuer;
    private final Sessions sessions;
    private final Logins logins;

    UserTokens(Issuer issuer, Sessions sessions, Logins logins) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.logins = logins;
    }

    /** Empty unless the code is this client's, for this address, proved by the verifier, and its session is still on. */
    Optional<Map<String, Object>> forCode(Client client, Fields form) {
        return form.get("code")
                .flatMap(logins::redeem)
                .filter(granted -> granted.request().clientId().equals(client.id()))
                .filter(granted -> form.is("redirect_uri", granted.request().redirectUri()))
                .filter(granted -> Challenge.isProved(granted.request().challenge(), form.get("code_verifier")))
                .filter(granted -> isOn(granted.session()))
                .map(granted ->
                        answer(client.id(), granted.session(), granted.request().nonce()));
    }

    /** A refresh token may be used again while its session is on: a client with two requests at once needs it twice. */
    Optional<Map<String, Object>> forRefreshToken(Client client, Fields form) {
        return form.get("refresh_token")
                .flatMap(refreshTokens::look)
                .filter(refreshable -> refreshable.clientId().equals(client.id()))
                .filter(refreshable -> isOn(refreshable.session()))
                .map(refreshable -> answer(client.id(), refreshable.session(), Optional.empty()));
    }

    private boolean isOn(Session session) {
        return sessions.find(session.id()).isPresent();
    }

    private Map<String, Object> answer(String clientId, Session session, Optional<String> nonce) {
        session.clients().add(clientId);
        var person = session.person();
        var access = new HashMap<>(person.claims());
        access.putAll(Map.of("azp", clientId, "sid", session.id(), "scope", "openid"));
        var id = new LinkedHashMap<String, Object>(Map.of(
                "typ", "ID",
                "aud", clientId,
                "azp", clientId,
                "sub", person.name(),
                "preferred_username", person.name(),
                "name", Language.DA.text("person." + person.name()),
                "sid", session.id()));
        nonce.ifPresent(value -> id.put("nonce", value));
        return Map.of(
                "access_token", issuer.issue(access),
                "id_token", issuer.issue(id),
                "refresh_token", refreshTokens.issue(new Refreshable(clientId, session)),
                "token_type", "Bearer",
                "scope", "openid",
                "expires_in", Issuer.LIFETIME.toSeconds());
    }
}
