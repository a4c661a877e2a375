package dk.kk.shared.platform.testing;

import dk.kk.shared.platform.access.Role;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Opens pages of the service under test and sends their forms, with cookies, following no redirect by itself. */
public final class Browser {
    /** A template names something of our namespaces that is not there, or has another type: no error, but this text. */
    private static final String UNKNOWN_TO_QUTE = "NOT_FOUND";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_STEPS = 8;
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new TreeMap<>();

    private Browser() {
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** Of somebody who is not logged in. */
    public static Browser anonymous() {
        return new Browser();
    }

    /** Of the demo person of that role, known by a bearer token in place of a session. */
    public static Browser of(Role role) {
        return with(Tokens.of(role));
    }

    public static Browser with(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** Logs in at the issuer, by the demo person's card, and comes back: the page that was asked for. */
    public HttpResponse<String> logIn(Role role, String address) {
        return logIn(role, open(address));
    }

    /** As above, where that answer ends at the login. */
    public HttpResponse<String> logIn(Role role, HttpResponse<String> answer) {
        Tokens.returnTo(client(), at(""));
        var page = followed(answer);
        var request = REQUEST.matcher(page.body());
        if (!request.find()) {
            throw new AssertionError("No login page: " + page.statusCode() + " " + page.body());
        }
        var issuer = System.getProperty(SuiteResource.ISSUER);
        return followed(send(request(issuer + "/realms/shared/login")
                .header("Origin", issuer)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("request=" + request.group(1) + "&person=" + role.claim()))
                .build()));
    }

    /** Where the answer's redirects end. */
    public HttpResponse<String> followed(HttpResponse<String> answer) {
        var last = answer;
        for (var steps = 0; last.statusCode() / 100 == 3 && steps < MOST_STEPS; steps++) {
            last = open(last.uri()
                    .resolve(last.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** @param address a path of the service under test, or another server's whole address */
    public HttpResponse<String> open(String address) {
        return send(request(address).GET().build());
    }

    /** Sends a form of our own page: with the secret that the page carries, and as same-origin. */
    public HttpResponse<String> submit(HttpResponse<String> page, String address, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        var token = TOKEN.matcher(page.body());
        if (token.find()) {
            all.put("form", token.group(1));
        }
        return post(address, all, "same-origin");
    }

    /** @param site as {@code Sec-Fetch-Site} says it; null: an old browser that does not */
    public HttpResponse<String> post(String address, Map<String, String> fields, @Nullable String site) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(address).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return send(request.build());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static String client() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc-client.client-id", String.class);
    }

    public static URI at(String address) {
        return URI.create(address.startsWith("http") ? address : "http://127.0.0.1:" + RestAssured.port + address);
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(at(address));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains(UNKNOWN_TO_QUTE)) {
                throw new AssertionError(request.uri() + " shows what its template could not find: " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
