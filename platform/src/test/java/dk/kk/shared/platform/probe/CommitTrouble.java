package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.sql.Statements;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Makes the database fail when a transaction commits that told of a citizen, or applied a stream: with any SQLState. */
final class CommitTrouble implements AutoCloseable {

    private static final String PREPARE = """
            create table commit_trouble (subject text primary key, state text not null);
            grant select on commit_trouble to platform_app;
            create function fail_at_commit() returns trigger language plpgsql as $$
            declare
                planted text;
            begin
                select state into planted from commit_trouble where subject = to_jsonb(new) ->> tg_argv[0];
                if planted is not null then
                    raise exception 'trouble' using errcode = planted;
                end if;
                return null;
            end $$;
            create constraint trigger fail_at_commit after insert or update on applied
                deferrable initially deferred for each row execute function fail_at_commit('stream_id');
            create constraint trigger fail_at_commit after insert on outbox
                deferrable initially deferred for each row execute function fail_at_commit('subject');
            """;

    private static final String REMOVE = "drop function fail_at_commit cascade; drop table commit_trouble";

    /** @param subject a citizen's or a stream's id */
    CommitTrouble(String subject, String state) throws SQLException {
        asOwner(PREPARE);
        asOwner("insert into commit_trouble values (?, ?)", subject, state);
    }

    @Override
    public void close() throws SQLException {
        asOwner(REMOVE);
    }

    private static void asOwner(String sql, @Nullable Object... arguments) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class))) {
            new Statements(connection).run(sql, arguments);
        }
    }
}
