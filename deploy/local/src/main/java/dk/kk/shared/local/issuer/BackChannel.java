package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Fields;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Tells clients that a session has ended (OpenID Connect Back-Channel Logout 1.0), all at once. */
final class BackChannel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackChannel.class.getName());
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Clients clients;
    private final BiFunction<String, Map<String, Object>, String> signed;

    /** @param signed makes a token of this type with these claims */
    BackChannel(Clients clients, BiFunction<String, Map<String, Object>, String> signed) {
        this.clients = clients;
        this.signed = signed;
    }

    /** Returns when all have answered, or when a client that does not has been waited for long enough. */
    void tell(Session session) {
        CompletableFuture.allOf(session.clients().stream()
                        .map(client -> tell(client, session))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private CompletableFuture<Void> tell(String client, Session session) {
        var base = clients.base(client).orElseThrow();
        var request = HttpRequest.newBuilder(URI.create(base.at("/back-channel-logout")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(new Fields(Map.of("logout_token", token(client, session))).encoded()))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) // the other one ends with the headers
                .handle((answer, failure) -> {
                    var outcome = failure == null ? Integer.toString(answer.statusCode()) : failure.toString();
                    if (!outcome.startsWith("20")) {
                        LOG.log(Level.WARNING, "{0} did not take the logout: {1}", client, outcome);
                    }
                    return null;
                });
    }

    private String token(String client, Session session) {
        return signed.apply(
                "logout+jwt",
                Map.of(
                        "aud", client,
                        "sub", session.person().name(),
                        "sid", session.id(),
                        "jti", UUID.randomUUID().toString(),
                        "typ", "Logout",
                        "exp", Issuer.REAL.instant().plus(TOKEN_LIFETIME).getEpochSecond(),
                        "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
