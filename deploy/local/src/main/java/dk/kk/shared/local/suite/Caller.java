package dk.kk.shared.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the demo people with a purpose, asking the services. Paths are those below {@code /api/v1}. */
public final class Caller {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    private final Suite suite;
    private final String person;
    private final String purpose;

    Caller(Suite suite, String person, String purpose) {
        this.suite = suite;
        this.person = person;
        this.purpose = purpose;
    }

    public Reply get(Service service, String path) {
        return ask(service, "/api/v1" + path);
    }

    /** What is no JSON: a document. */
    public String text(Service service, String path) {
        return answered(request(service, "/api/v1" + path).GET(), 200).body();
    }

    /** Every element of a list, over all its pages. */
    public List<JsonNode> list(Service service, String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = "/api/v1" + path; next != null; ) {
            var page = ask(service, next);
            items.addAll(page.items());
            next = page.next();
        }
        return items;
    }

    /** Creates something: 201. */
    public Reply create(Service service, String path, Object body) {
        return create(service, path, UUID.randomUUID(), body);
    }

    /** The same with a key of one's own: however often it is sent, once. */
    public Reply create(Service service, String path, UUID key, Object body) {
        var request = request(service, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(Suite.json(body)));
        return send(request, 201);
    }

    /** Begins something that goes on in the background: 202. */
    public Reply begin(Service service, String path, Object body) {
        var request = request(service, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Suite.json(body)));
        return send(request, 202);
    }

    /** Asks with a body, as for what must not stand in an address: 200. */
    public Reply ask(Service service, String path, Object body) {
        var request = request(service, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Suite.json(body)));
        return send(request, 200);
    }

    /** Moves something that is at the version of {@code last}: 200. */
    public Reply move(Service service, String path, Reply last, Object body) {
        var request = request(service, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .header("If-Match", Objects.requireNonNullElse(last.etag(), ""))
                .POST(BodyPublishers.ofString(Suite.json(body)));
        return send(request, 200);
    }

    /** Uploads a source file, streamed: 202. */
    public Reply upload(Service service, String path, Path file) {
        try {
            var request = request(service, "/api/v1" + path)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file));
            return send(request, 202);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply ask(Service service, String path) {
        return send(request(service, path).GET(), 200);
    }

    private HttpRequest.Builder request(Service service, String path) {
        return suite.request(service, path, person).header("Access-Purpose", purpose);
    }

    private Reply send(HttpRequest.Builder builder, int expected) {
        var response = answered(builder, expected);
        return new Reply(Suite.json(response.body()), header(response, "ETag"), next(response));
    }

    private HttpResponse<String> answered(HttpRequest.Builder builder, int expected) {
        var request = builder.build();
        var response = suite.send(request);
        if (response.statusCode() != expected) {
            throw UnexpectedAnswer.of(request, person, response, expected);
        }
        return response;
    }

    private static @Nullable String next(HttpResponse<?> response) {
        var link = header(response, "Link");
        if (link == null) {
            return null;
        }
        var matcher = NEXT.matcher(link);
        return matcher.find() ? matcher.group(1).replaceFirst("^https?://[^/]+", "") : null;
    }

    private static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
