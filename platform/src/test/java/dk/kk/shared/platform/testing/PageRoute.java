package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page or form of the running service: {@code GET /inbox/{id}}. In the access matrix it has its row by that name. */
record PageRoute(String method, String path) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static List<PageRoute> served() {
        return Routes.served().stream()
                .map(route -> route.split(" ", 2))
                .map(parts -> new PageRoute(parts[0], parts[1]))
                .filter(route -> !route.path.startsWith("/api/"))
                .toList();
    }

    /** Of a random thing, with an empty form of our own. A stream of a live page answers and is let go. */
    int status(String service, @Nullable String token) {
        var request = HttpRequest.newBuilder(Browser.at(
                        path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Cookie", "form_" + service + "=sample")
                .GET();
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("form=sample"));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (var _ = answer.body()) {
                return answer.statusCode();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
