package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Files;
import dk.kk.shared.local.web.Place;
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
    static final Clock REAL = Clock.systemUTC();

    /** Keycloak's, as production has them: the two differ by a host name. */
    static final String PROTOCOL = "/protocol/openid-connect";

    private static final String REALM = "/realms/shared";

    private final HttpServer server;
    private final Signer signer = new Signer();
    private final Clients clients = new Clients();
    private final BackChannel backChannel = new BackChannel(clients, this::issue);

    private Issuer(HttpServer server) {
        this.server = server;
    }

    /** Starts on 127.0.0.1. */
    public static Issuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new Issuer(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            issuer.addPages();
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer did not start on port " + port, e);
        }
    }

    private void addPages() {
        var sessions = new Sessions(backChannel);
        var logins = new Logins();
        var pages = new Pages(clients);
        page(REALM + "/.well-known/openid-configuration", Answer.json(() -> Discovery.of(url())));
        page(REALM + PROTOCOL + "/certs", Answer.json(() -> Map.of("keys", List.of(signer.publicKey()))));
        page(REALM + PROTOCOL + "/auth", new AuthorizationEndpoint(clients, sessions, logins, pages));
        page(REALM + PROTOCOL + "/token", new TokenEndpoint(this, new UserTokens(this, sessions, logins)));
        page(REALM + PROTOCOL + "/logout", new LogoutEndpoint(address() + "/", clients, sessions, signer, pages));
        page(REALM + "/login", new SameOrigin(address(), new LoginEndpoint(sessions, logins, pages), pages));
        page("/start", new SameOrigin(address(), new StartEndpoint(clients, sessions, pages), pages));
        Files.FOLDERS.forEach((path, folder) -> server.createContext(path, new Files(folder)));
    }

    /**
     * Where a client's pages are. Browsers are sent there and nowhere else, and its {@code /back-channel-logout} is told of logouts.
     *
     * @param base scheme, host and port: {@code http://127.0.0.1:8085}
     */
    public void register(String clientId, String base) {
        clients.register(clientId, base);
    }

    /** The header's places, without the word of where one is. */
    public List<Place> places() {
        return clients.places();
    }

    /** Where a form that logs somebody in may end. */
    public List<String> bases() {
        return clients.bases().stream().map(ClientAddress::text).toList();
    }

    /** The issuer's name and address, as services are configured with it. */
    public String url() {
        return address() + REALM;
    }

    /** Scheme, host and port. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds a page to this server, at that path exactly: the server alone would also give it to everything below. */
    public void page(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            if (exchange.getRequestURI().getPath().equals(path)) {
                handler.handle(exchange);
            } else {
                Answer.notFound(exchange);
            }
        });
    }

    /** A valid token for a demo person, by name. */
    public String tokenForPerson(String name) {
        return issue(Person.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + name))
                .claims());
    }

    /** A valid token for a service, by client id. */
    public String tokenForClient(String id) {
        return issue(Clients.find(id)
                .orElseThrow(() -> new IllegalArgumentException("no such client: " + id))
                .claims());
    }

    /** A signed token with these claims, and {@code iss, aud, iat, exp, jti} where they are not given: a test gives wrong ones. */
    public String issue(Map<String, ?> claims) {
        return issue("JWT", claims);
    }

    private String issue(String type, Map<String, ?> claims) {
        return signer.sign(type, complete(claims));
    }

    /** The same, signed with a key that is not ours. */
    public String forge(Map<String, ?> claims) {
        return new Signer().sign("JWT", complete(claims));
    }

    @Override
    public void close() {
        server.stop(0);
        backChannel.close();
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
}
