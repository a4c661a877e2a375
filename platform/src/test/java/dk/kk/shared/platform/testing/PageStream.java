package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The lines of a live page's stream, as they come. */
public record PageStream(HttpClient http, Queue<String> lines) implements AutoCloseable {

    /** @param address as the page's {@code sse-connect} says it */
    public static PageStream open(Role role, String address) {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(Browser.at(address))
                .header("Authorization", "Bearer " + Tokens.of(role))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            var lines = new ConcurrentLinkedQueue<String>();
            Thread.ofVirtual().start(() -> read(answer, lines));
            return new PageStream(http, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void read(HttpResponse<Stream<String>> answer, Queue<String> lines) {
        try {
            answer.body().forEach(lines::add);
        } catch (UncheckedIOException closed) {
            lines.add("closed");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
