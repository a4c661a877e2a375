package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outbox of the version before, where each row said itself whether it was sent, becomes archive and what waits. */
class OutboxMigrationTest {
    private static final String WAITING =
            "select told.data as text from outbox_pending join outbox told using (event_id) order by id";

    private OutboxOfOurOwn outbox;

    @BeforeEach
    void ofTheVersionBefore() throws SQLException, IOException {
        outbox = new OutboxOfOurOwn("outbox_migration");
        outbox.asOwner("drop table outbox, outbox_pending; drop function outbox_of_version_before()");
        outbox.migrate(OutboxOfOurOwn.TABLE);
    }

    @Test
    void what_is_unsent_or_refused_waits_in_its_order_as_of_its_writer_and_all_is_archived() throws Exception {
        addAsBefore("sent");
        addAsBefore("first");
        addAsBefore("refused");
        addAsBefore("last");
        outbox.run("update outbox set sent_at = now() where data = 'sent'");
        outbox.run("update outbox set refused_at = now() where data = 'refused'");
        outbox.run(
                "update outbox set refused_at = null where data = 'first'"); // puts it behind the others in the table
        var writers =
                texts("select writer::text as text from outbox where data in ('first', 'refused', 'last') order by id");

        outbox.migrate(OutboxOfOurOwn.PENDING);

        assertThat(texts(WAITING)).containsExactly("first", "refused", "last");
        assertThat(texts("select writer::text as text from outbox_pending order by id"))
                .isEqualTo(writers);
        assertThat(texts("select stream_id as text from outbox_pending where refused_at is not null"))
                .containsExactly("refused");
        assertThat(texts("select data as text from outbox order by inserted_at"))
                .containsExactly("sent", "first", "refused", "last");
    }

    @Test
    void what_the_version_before_inserts_while_it_still_runs_waits_behind_the_rest() throws Exception {
        addAsBefore("before");
        outbox.migrate(OutboxOfOurOwn.PENDING);

        addAsBefore("beside");

        assertThat(texts(WAITING)).containsExactly("before", "beside");
    }

    @Test
    void the_application_cannot_change_the_archive() throws Exception {
        addAsBefore("told");
        outbox.migrate(OutboxOfOurOwn.PENDING);

        for (var sql :
                List.of("update outbox set data = 'else'", "update outbox set cause = 'else'", "delete from outbox")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> outbox.run(sql))
                    .withMessageContaining("permission denied");
        }
    }

    private void addAsBefore(String data) throws SQLException {
        outbox.run("""
                insert into outbox (event_id, topic, key, type, stream_kind, stream_id, stream_version, subject, cause,
                                    traceparent, data, recorded_at)
                values (gen_random_uuid(), 'topic', 'key', 'probe.told', 'probe', ?, 1, 'key', 'test', null, ?, now())
                """, data, data);
    }

    private List<String> texts(String sql) throws SQLException {
        return outbox.list(sql, row -> row.text("text"));
    }
}
