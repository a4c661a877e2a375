package dk.kk.shared.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LivePagesTest {

    @Test
    void an_open_page_is_told_that_something_changed_and_not_what() throws IOException, InterruptedException {
        var mark = ProbeMarks.MARK.incrementAndGet();
        try (var page = OpenPage.seeing(mark)) {
            await().until(() -> page.lines().contains("event:alive"));
            assertThat(page.lines()).doesNotContain("event:changed").anyMatch(line -> line.startsWith("retry:"));
            ProbeMarks.MARK.incrementAndGet();
            await().until(() -> page.lines().contains("event:changed"));
            assertThat(page.lines())
                    .filteredOn(line -> line.startsWith("data:"))
                    .allMatch("data:"::equals);
        }
    }

    @Test
    void what_changed_since_the_page_was_drawn_is_told_at_once() throws IOException, InterruptedException {
        var mark = ProbeMarks.MARK.incrementAndGet();
        try (var page = OpenPage.seeing(mark - 1)) {
            await().until(() -> page.lines().contains("event:changed"));
        }
    }

    /** The lines of a page's stream, as they come. */
    private record OpenPage(HttpClient http, Queue<String> lines) implements AutoCloseable {

        static OpenPage seeing(int mark) throws IOException, InterruptedException {
            var http = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(Browser.at("/probe-pages/changes?seen=" + mark))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + Tokens.of(Role.ANALYST))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var lines = new ConcurrentLinkedQueue<String>();
            var answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(() -> read(answer, lines));
            return new OpenPage(http, lines);
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
}
