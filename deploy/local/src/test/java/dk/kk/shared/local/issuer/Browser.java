package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps cookies and sends forms as a browser does; the test follows the redirects. */
final class Browser {
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Issuer issuer;

    Browser(Issuer issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return postFrom(issuer.address(), path, form);
    }

    HttpResponse<String> postFrom(String origin, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(new Fields(form).encoded()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Presses the card of that person on a login page. */
    HttpResponse<String> choose(HttpResponse<String> loginPage, String person)
            throws IOException, InterruptedException {
        var request = REQUEST.matcher(loginPage.body());
        if (!request.find()) {
            throw new AssertionError("no login page: " + loginPage.statusCode() + " " + loginPage.body());
        }
        return post("/realms/shared/login", Map.of("request", request.group(1), "person", person));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
