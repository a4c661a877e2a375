package dk.kk.shared.notification.inbox;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxChangesTest {
    private static final Pattern CHANGES = Pattern.compile("sse-connect=\"([^\"]+)\"");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void an_open_inbox_hears_of_an_alert_for_its_team_and_not_for_another() throws IOException, InterruptedException {
        try (var mine = OpenInbox.of(Tokens.of(SOF_CASEWORKER, "S-SC90-V1-1", "SC90-V1"));
                var theirs = OpenInbox.of(Tokens.of(SOF_CASEWORKER, "S-SC91-V1-1", "SC91-V1"))) {
            await().until(() -> mine.hears("alive") && theirs.hears("alive"));
            raise("SC90-V1");
            await().until(() -> mine.hears("changed"));
            assertThat(theirs.hears("changed")).isFalse();
            assertThat(mine.lines())
                    .as("that something changed, and not what")
                    .filteredOn(line -> line.startsWith("data:"))
                    .allMatch("data:"::equals);
        }
    }

    @Test
    void who_leads_a_centre_hears_of_its_teams() throws IOException, InterruptedException {
        database.run("""
                insert into unit (code, administration, parent_code, entry_point) values ('SC92-V1', 'SOF', 'SC92', false)
                on conflict do nothing
                """);
        try (var leader = OpenInbox.of(Tokens.of(SOF_MANAGER, "S-SC92-1", "SC92"))) {
            await().until(() -> leader.hears("alive"));
            raise("SC92-V1");
            await().until(() -> leader.hears("changed"));
        }
    }

    private void raise(String team) {
        var story = Story.begin();
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 " + team).poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
    }

    /** The lines of an inbox's stream, opened as its page says. */
    private record OpenInbox(HttpClient http, Queue<String> lines) implements AutoCloseable {

        static OpenInbox of(String token) throws IOException, InterruptedException {
            var page = Browser.with(token).open("/inbox");
            var changes = CHANGES.matcher(page.body());
            assertThat(changes.find()).isTrue();
            var http = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(Browser.at(changes.group(1)))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answer = http.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            var lines = new ConcurrentLinkedQueue<String>();
            Thread.ofVirtual().start(() -> read(answer, lines));
            return new OpenInbox(http, lines);
        }

        boolean hears(String event) {
            return lines.contains("event:" + event);
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
