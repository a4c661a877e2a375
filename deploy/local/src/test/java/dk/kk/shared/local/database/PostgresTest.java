package dk.kk.shared.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    static Path folder;

    static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.startForgetful(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void the_server_is_postgresql_18_on_this_machine_only() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.adminUrl())) {
            assertThat(one(connection, "show server_version")).startsWith("18.");
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(postgres.process().isAlive()).isTrue();
    }

    @Test
    void what_a_running_stack_acknowledges_is_on_disk() throws SQLException {
        try (var durable = Postgres.start(folder.resolve("durable"), Postgres.ANY_PORT, Postgres.DURABLE);
                var connection = DriverManager.getConnection(durable.adminUrl())) {
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                assertThat(one(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void the_owner_makes_tables_and_the_application_role_only_uses_what_it_is_granted() throws SQLException {
        var database = postgres.databases().create("tables");
        try (var owner = connect(database, database.owner());
                var app = connect(database, database.app())) {
            execute(
                    owner,
                    "create table stop (id int, period daterange, exclude using gist (id with =, period with &&))");
            execute(owner, "grant select, insert on stop to " + database.app());
            execute(app, "insert into stop values (1, '[2007-11-30,2007-12-01)')");
            assertThat(one(app, "select count(*) from stop")).isEqualTo("1");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "create table mine (id int)"))
                    .withMessageContaining("permission denied for schema public");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(app, "delete from stop"));
        }
    }

    @Test
    void the_roles_of_one_database_reach_no_other() {
        var first = postgres.databases().create("first");
        var second = postgres.databases().create("second");
        for (var role : new String[] {first.app(), first.owner()}) {
            for (var elsewhere :
                    new String[] {second.jdbcUrl(), second.jdbcUrl().replace("second", "postgres")}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(elsewhere, role, first.password()))
                        .withMessageContaining("permission denied for database");
            }
        }
    }

    @Test
    void creating_a_database_twice_changes_nothing() throws SQLException {
        var first = postgres.databases().create("twice");
        try (var owner = connect(first, first.owner())) {
            execute(owner, "create table kept (id int)");
        }
        var second = new Databases(postgres.adminUrl()).create("twice");
        assertThat(second).isEqualTo(first);
        try (var owner = connect(second, second.owner())) {
            assertThat(one(owner, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void a_name_that_is_not_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postgres.databases().create("x; drop database y"));
    }

    @Test
    void a_closed_server_leaves_its_data_for_the_next() throws SQLException {
        var data = folder.resolve("kept");
        try (var first = Postgres.startForgetful(data)) {
            first.databases().create("kept");
        }
        try (var second = Postgres.startForgetful(data);
                var connection = DriverManager.getConnection(second.adminUrl())) {
            assertThat(one(connection, "select count(*) from pg_database where datname = 'kept'"))
                    .isEqualTo("1");
        }
    }

    private static Connection connect(Database database, String role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role, database.password());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
