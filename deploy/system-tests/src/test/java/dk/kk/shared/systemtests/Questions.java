package dk.kk.shared.systemtests;

import dk.kk.shared.local.stack.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** HTTP as anybody could speak it, badly too; whatever comes back is kept. */
final class Questions {

    private final RunningSuite suite;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Answered> answers = new ArrayList<>();

    Questions(RunningSuite suite) {
        this.suite = suite;
    }

    List<Answered> answers() {
        return List.copyOf(answers);
    }

    Answered get(String person, Service service, String path) {
        return ask("GET " + service, as(person, service, path).GET().build());
    }

    Answered post(String person, Service service, String path, String body) {
        return post(person, service, path, "application/json", body);
    }

    Answered post(String person, Service service, String path, String type, String body) {
        var request = as(person, service, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return ask("POST " + service + " " + path, request);
    }

    /** All gauges and counters of a service, with their labels. */
    Answered metrics(Service service) {
        var uri =
                "http://127.0.0.1:%d/q/metrics".formatted(suite.stack().ports().managementOf(service));
        return ask(
                "metrics of " + service, HttpRequest.newBuilder(URI.create(uri)).build());
    }

    private HttpRequest.Builder as(String person, Service service, String path) {
        var uri = "http://127.0.0.1:%d/api/v1%s".formatted(suite.stack().ports().of(service), path);
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + suite.tokenOf(person))
                .header("Access-Purpose", person.equals("import-operator") ? "IMPORT" : "CASEWORK");
    }

    private Answered ask(String question, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var text = "%d%n%s%n%s"
                    .formatted(response.statusCode(), response.headers().map(), response.body());
            var answer = new Answered(question, response.statusCode(), text);
            answers.add(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
