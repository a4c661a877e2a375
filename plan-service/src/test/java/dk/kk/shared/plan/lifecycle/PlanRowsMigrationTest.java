package dk.kk.shared.plan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Plans that were recorded before rows had positions are carried over whole. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanRowsMigrationTest {

    private static final String BEFORE = """
            insert into plan (id, kind, citizen_id, plan_number, phase, offered_on, made_on, recorded_at, version) values
            ('019ab000-0000-7000-8000-00000000000a', 'SOCIAL', gen_random_uuid(), '7', 'MADE', '2007-01-01', '2007-02-01',
             '2007-03-01 12:00Z', 2),
            ('019ab000-0000-7000-8000-00000000000b', 'JOB', gen_random_uuid(), '7', 'OFFERED', '2007-01-05', null,
             '2007-03-02 12:00Z', 1),
            ('019ab000-0000-7000-8000-00000000000c', 'JOB', gen_random_uuid(), null, 'OFFERED', '2007-01-05', null,
             '2007-03-02 12:00Z', 1);
            insert into plan_row (plan_id, phase, offered_on, made_on, recorded_at, superseded_at) values
            ('019ab000-0000-7000-8000-00000000000a', 'OFFERED', '2007-01-01', null, '2007-03-01 12:00Z', '2007-03-01 12:00Z'),
            ('019ab000-0000-7000-8000-00000000000b', 'OFFERED', '2007-01-05', null, '2007-03-02 12:00Z', null),
            ('019ab000-0000-7000-8000-00000000000a', 'MADE', '2007-01-01', '2007-02-01', '2007-03-01 12:00Z', null),
            ('019ab000-0000-7000-8000-00000000000c', 'OFFERED', '2007-01-05', null, '2007-03-02 12:00Z', null)
            """;

    private final Database database = new Databases(System.getProperty("shared.test.postgres")).create("plan_carried");

    @Test
    void every_row_keeps_its_place_and_what_it_said() throws SQLException {
        migrate("20261122.1110");
        run(database.owner(), BEFORE);
        migrate("latest");

        assertThat(rows("""
                select right(plan_id::text, 1) || position || ' ' || phase || ' ' || coalesce(made_on::text, '-')
                from plan_row order by plan_id, position
                """)).containsExactly("a0 OFFERED -", "a1 MADE 2007-02-01", "b0 OFFERED -", "c0 OFFERED -");
        assertThat(rows("select right(id::text, 1) || version || ' ' || origin from plan order by id"))
                .containsExactly("a2 LIVE", "b1 BACKFILL", "c1 LIVE");
        for (var touching : List.of("update plan_row set phase = 'ENDED'", "delete from plan_row")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(touching)
                    .isThrownBy(() -> run(database.app(), touching))
                    .withMessageContaining("permission denied");
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.password())
                .locations("db/platform", "db/imports", "db/migration")
                .placeholders(Map.of("app", database.app()))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void run(String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), role, database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
