package dk.kk.shared.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service as the issuer sees one: it asks for codes, redeems them and hears of logouts. */
final class ServiceStandIn implements AutoCloseable {
    static final String VERIFIER = "a-verifier-that-is-long-enough-for-a-challenge";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> logoutTokens = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final Issuer issuer;
    final String id;

    private ServiceStandIn(HttpServer server, Issuer issuer, String id) {
        this.server = server;
        this.issuer = issuer;
        this.id = id;
    }

    static ServiceStandIn start(Issuer issuer, String id) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var service = new ServiceStandIn(server, issuer, id);
        server.createContext("/back-channel-logout", exchange -> {
            try (exchange) {
                Fields.form(exchange).get("logout_token").ifPresent(service.logoutTokens::add);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        issuer.register(id, service.base());
        return service;
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where it sends a browser to log in, with other parameters than the right ones where they are given. */
    String authorization(Map<String, String> other) {
        var parameters = new HashMap<>(Map.of(
                "client_id", id,
                "redirect_uri", base() + "/pages",
                "response_type", "code",
                "scope", "openid",
                "state", "s & t",
                "nonce", "n-1",
                "code_challenge", Challenge.of(VERIFIER),
                "code_challenge_method", "S256"));
        parameters.putAll(other);
        return new Fields(parameters).appendedTo(issuer.url() + "/protocol/openid-connect/auth");
    }

    /** Its token request for the code in a redirect, with other parameters where they are given. */
    HttpResponse<String> redeem(String redirect, Map<String, String> other) throws IOException, InterruptedException {
        var parameters = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                parameter(redirect, "code"),
                "redirect_uri",
                base() + "/pages",
                "code_verifier",
                VERIFIER,
                "client_id",
                id,
                "client_secret",
                "local-" + id));
        parameters.putAll(other);
        return token(parameters);
    }

    HttpResponse<String> refresh(String refreshToken) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                refreshToken,
                "client_id",
                id,
                "client_secret",
                "local-" + id));
    }

    /** Logs that person in with this browser: the tokens. */
    JsonNode logIn(Browser browser, String person) throws IOException, InterruptedException {
        var page = browser.get(authorization(Map.of()));
        return tokens(redeem(Browser.location(browser.choose(page, person)), Map.of()));
    }

    /** The claims of the next logout it was told of; waits for none when it comes before the answer, as it must. */
    JsonNode toldOfLogout() throws IOException, InterruptedException {
        var token = logoutTokens.poll(5, TimeUnit.SECONDS);
        if (token == null) {
            throw new AssertionError("not told of any logout");
        }
        return claims(token);
    }

    boolean wasToldOfNone() {
        return logoutTokens.isEmpty();
    }

    static JsonNode tokens(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    static String parameter(String address, String name) {
        return Fields.of(URI.create(address).getRawQuery()).get(name).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(new Fields(form).encoded()))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
