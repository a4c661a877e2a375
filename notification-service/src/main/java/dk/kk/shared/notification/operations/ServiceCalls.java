package dk.kk.shared.notification.operations;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Asks the services. A question that finds no answer in time is answered by nothing, never by an exception. */
@Singleton
class ServiceCalls {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A redrive may wait for a lock, which the service gives up after 5 s. */
    private static final Duration PATIENCE_FOR_CHANGES = Duration.ofSeconds(10);

    /** Of 500 events, most of which apply at once. */
    private static final Duration PATIENCE_FOR_MANY = Duration.ofSeconds(60);

    private final ServiceAddresses addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    ServiceCalls(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    CompletableFuture<Optional<HttpAnswer>> management(SuiteService service, String path) {
        return send(to(address(service).managementUrl(), path).GET().build(), PATIENCE);
    }

    /** @param token the operator's own: the service decides what it shows */
    CompletableFuture<Optional<HttpAnswer>> api(SuiteService service, String path, String token) {
        var request = to(address(service).url(), path).header("Authorization", "Bearer " + token);
        return send(request.header("Accept", "application/json").GET().build(), PATIENCE);
    }

    Optional<HttpAnswer> post(SuiteService service, String path, String token) {
        var request = to(address(service).url(), path).header("Authorization", "Bearer " + token);
        return send(request.POST(BodyPublishers.noBody()).build(), PATIENCE_FOR_CHANGES)
                .join();
    }

    /** @param json the body */
    Optional<HttpAnswer> post(SuiteService service, String path, String json, String token) {
        var request = to(address(service).url(), path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(json)).build(), PATIENCE_FOR_MANY)
                .join();
    }

    private ServiceAddresses.Address address(SuiteService service) {
        var address = addresses.of().get(service);
        if (address == null) {
            throw new IllegalStateException("shared.operations." + service.key() + " is not set");
        }
        return address;
    }

    private static HttpRequest.Builder to(String base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** The client's own timeout ends when the headers are there: this one when the body is. */
    private CompletableFuture<Optional<HttpAnswer>> send(HttpRequest request, Duration patience) {
        var sent = http.sendAsync(request, BodyHandlers.ofString());
        return sent.thenApply(answer -> Optional.of(new HttpAnswer(answer.statusCode(), answer.body())))
                .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> Optional.empty())
                .whenComplete((_, _) -> sent.cancel(true));
    }
}
