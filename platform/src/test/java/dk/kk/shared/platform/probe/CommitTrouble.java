package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.sql.Statements;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** While it is open, the database fails when a transaction commits that told of a citizen, or applied a stream. Leaves nothing. */
final class CommitTrouble implements AutoCloseable {

    private static final String FUNCTION = """
            create function fail_at_commit() returns trigger language plpgsql as $$
            begin
                if to_jsonb(new) ->> tg_argv[0] = tg_argv[1] then
                    raise exception 'trouble' using errcode = tg_argv[2];
                end if;
                return null;
            end $$
            """;
    private static final String TRIGGER = """
            create constraint trigger fail_at_commit after insert or update on %s
                deferrable initially deferred for each row execute function fail_at_commit('%s', '%s', '%s')
            """;

    /** @param subject a citizen's or a stream's id */
    CommitTrouble(String subject, String state) throws SQLException {
        asOwner(List.of(
                FUNCTION,
                TRIGGER.formatted("applied", "stream_id", subject, state),
                TRIGGER.formatted("outbox", "subject", subject, state)));
    }

    @Override
    public void close() throws SQLException {
        asOwner(List.of(
                "drop trigger fail_at_commit on applied",
                "drop trigger fail_at_commit on outbox",
                "drop function fail_at_commit"));
    }

    private static void asOwner(List<String> sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class))) {
            for (var statement : sql) {
                new Statements(connection).run(statement);
            }
        }
    }
}
