package dk.kk.shared.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.outbox.UnsentRows.Row;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.stream.StreamRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code docs/operations.md} says of sending again does so: its own statement is run. */
class SendAgainTest {
    private static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final String TOPIC = "offer.events.v1";
    private static final Instant WITHIN = Instant.parse("2026-11-27T12:00:00Z");

    private OutboxOfOurOwn outbox;

    @BeforeEach
    void anOutbox() throws SQLException, IOException {
        outbox = new OutboxOfOurOwn("send_again");
    }

    @Test
    void the_events_of_the_span_wait_again_in_the_order_of_their_streams() throws Exception {
        archive(TOPIC, "first", 1, WITHIN);
        archive(TOPIC, "second", 1, WITHIN.plusSeconds(1));
        archive(TOPIC, "first", 2, WITHIN.minusSeconds(1)); // the server's clock was put back
        archive(TOPIC, "first", 3, WITHIN.plusSeconds(9));
        archive(TOPIC, "after", 1, WITHIN.plusSeconds(100_000));
        archive("other.events.v1", "elsewhere", 1, WITHIN);

        sendAgain();

        assertThat(waiting()).containsExactly("first 1", "first 2", "second 1", "first 3");
    }

    @Test
    void what_waits_already_waits_once() throws Exception {
        archive(TOPIC, "first", 1, WITHIN);
        archive(TOPIC, "first", 2, WITHIN);

        sendAgain();
        sendAgain();

        assertThat(waiting()).containsExactly("first 1", "first 2");
    }

    @Test
    void until_they_are_sent_nothing_new_is_said_of_how_complete_their_topic_is() throws Exception {
        archive(TOPIC, "first", 1, WITHIN);
        try (var connection = outbox.connect()) {
            var rows = new UnsentRows(new Statements(connection), "test");
            assertThat(rows.oldestWriters()).isEmpty();

            sendAgain();

            assertThat(rows.oldestWriters()).containsEntry(TOPIC, 0L);
            rows.removeSent(rows.oldest(Set.of()).stream().map(Row::id).toList());
            assertThat(rows.oldestWriters()).isEmpty();
        }
    }

    private void archive(String topic, String stream, long version, Instant insertedAt) throws SQLException {
        try (var connection = outbox.connect()) {
            OutboxOfOurOwn.add(connection, topic, new StreamRef("probe", stream), version, WITHIN);
        }
        outbox.run("delete from outbox_pending where stream_id = ?", stream);
        outbox.asOwner("update outbox set inserted_at = '%s' where stream_id = '%s' and stream_version = %d"
                .formatted(insertedAt, stream, version));
    }

    private void sendAgain() throws SQLException, IOException {
        var statement = Pattern.compile("```sql\n(insert into outbox_pending .*?)```", Pattern.DOTALL)
                .matcher(Files.readString(OPERATIONS));
        assertThat(statement.find()).isTrue();
        outbox.asOwner(statement.group(1));
    }

    private List<String> waiting() throws SQLException {
        try (var connection = outbox.connect()) {
            return new UnsentRows(new Statements(connection), "test")
                    .oldest(Set.of()).stream()
                            .map(row -> header(row, "ce_streamid") + " " + header(row, "ce_streamversion"))
                            .toList();
        }
    }

    private static String header(Row row, String name) {
        return new String(row.message().headers().lastHeader(name).value(), UTF_8);
    }
}
