package dk.kk.shared.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedPeopleTest {
    private static final String TABLES = """
            create table citizen (id uuid primary key, given_name text);
            create table outbox (stream_kind text, stream_id text, stream_version bigint, data text,
                                 primary key (stream_kind, stream_id, stream_version))""";

    /** Three citizens; the newest was renamed since, and has a case of the same id. */
    private static final String TOLD = """
            insert into citizen select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'Sol' from generate_series(1, 3) n;
            insert into outbox select 'citizen', id::text, 1, E'a\\tb' from citizen;
            insert into outbox values ('citizen', '00000000-0000-0000-0000-000000000003', 2, ''),
                                      ('bif-case', '00000000-0000-0000-0000-000000000003', 1, '')""";

    @TempDir
    Path folder;

    @Test
    void the_newest_citizens_and_what_was_told_when_they_were_registered_stand_in_the_copy() throws SQLException {
        try (var postgres = Postgres.startForgetful(folder.resolve("postgres"));
                var from = connect(postgres.databases().create("citizen"));
                var to = connect(postgres.databases().create("rival"))) {
            run(from, TABLES);
            run(to, TABLES);
            run(from, TOLD);
            try (var copied = new CopiedPeople(from, to, 2)) {
                copied.read();
                copied.write();
                assertThat(text(to, "select string_agg(right(id::text, 1), ' ' order by id) from citizen"))
                        .isEqualTo("2 3");
                assertThat(text(to, "select string_agg(stream_version || data, ' ' order by stream_id) from outbox"))
                        .isEqualTo("1a\tb 1a\tb");

                assertThatIllegalStateException()
                        .isThrownBy(() -> new CopiedPeople(from, to, 4).read())
                        .withMessage("3 rows of citizen, not 4");
            }
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl() + "?user=postgres");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
