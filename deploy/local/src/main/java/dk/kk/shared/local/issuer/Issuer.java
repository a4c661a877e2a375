package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The token issuer: discovery, keys and tokens for the demo people and the services, over HTTP and in this JVM. */
public final class Issuer implements AutoCloseable {
    /** As {@code port}: any free one. */
    public static final int ANY_PORT = 0;

    public static final String AUDIENCE = "shared-suite";
    static final Duration LIFETIME = Duration.ofHours(1);

    /** A token's life is no business of the business clock. */
    private static final Clock REAL = Clock.systemUTC();

    private static final String REALM = "/realms/shared";

    private final HttpServer server;
    private final Signer signer = new Signer();

    private Issuer(HttpServer server) {
        this.server = server;
    }

    /** Starts on 127.0.0.1. */
    public static Issuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new Issuer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            issuer.page(REALM + "/.well-known/openid-configuration", Answer.json(issuer::discovery));
            issuer.page(REALM + "/protocol/openid-connect/certs", Answer.json(issuer::keys));
            issuer.page(REALM + "/protocol/openid-connect/token", new TokenEndpoint(issuer));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer did not start on port " + port, e);
        }
    }

    /** The issuer's name and address, as services are configured with it. */
    public String url() {
        return address() + REALM;
    }

    /** Scheme, host and port. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds a page to this server, for the stack's start page. */
    public void page(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** A valid token for a demo person, by name. */
    public String tokenForPerson(String name) {
        return issue(Person.DEMO.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + name))
                .claims());
    }

    /** A valid token for a service, by client id. */
    public String tokenForClient(String id) {
        return issue(Client.SERVICES.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such client: " + id))
                .claims());
    }

    /** A signed token with these claims, and {@code iss, aud, iat, exp, jti} where they are not given: a test gives wrong ones. */
    public String issue(Map<String, ?> claims) {
        return signer.sign(complete(claims));
    }

    /** The same, signed with a key that is not ours. */
    public String forge(Map<String, ?> claims) {
        return new Signer().sign(complete(claims));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> complete(Map<String, ?> claims) {
        var now = REAL.instant();
        var whole = new HashMap<String, Object>();
        whole.put("iss", url());
        whole.put("aud", AUDIENCE);
        whole.put("typ", "Bearer");
        whole.put("jti", UUID.randomUUID().toString());
        whole.put("iat", now.getEpochSecond());
        whole.put("exp", now.plus(LIFETIME).getEpochSecond());
        whole.putAll(claims);
        return whole;
    }

    private Map<String, Object> keys() {
        return Map.of("keys", List.of(signer.publicKey()));
    }

    private Map<String, Object> discovery() {
        var endpoints = url() + "/protocol/openid-connect";
        return Map.of(
                "issuer", url(),
                "jwks_uri", endpoints + "/certs",
                "token_endpoint", endpoints + "/token",
                "response_types_supported", List.of(),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "grant_types_supported", List.of("password", "client_credentials"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
    }
}
