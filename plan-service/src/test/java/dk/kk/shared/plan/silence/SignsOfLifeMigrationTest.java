package dk.kk.shared.plan.silence;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What was recorded before signs of life were kept is known. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SignsOfLifeMigrationTest {
    private static final String BEFORE = """
            insert into contact values
            ('019ab000-0000-7000-8000-00000000000a', gen_random_uuid(), 'SOF', 'S-1', 'RECORDED', 2, now()),
            ('019ab000-0000-7000-8000-00000000000b', gen_random_uuid(), 'SOF', 'S-1', 'WITHDRAWN', 2, now());
            insert into contact_row values
            ('019ab000-0000-7000-8000-00000000000a', 0, '2007-03-01 12:00Z', 'PHONE', false, 'MEETING', null, now()),
            ('019ab000-0000-7000-8000-00000000000a', 1, '2007-03-02 23:30Z', 'PHONE', true, 'MEETING', null, now()),
            ('019ab000-0000-7000-8000-00000000000b', 0, '2007-03-01 12:00Z', 'PHONE', true, 'MEETING', null, now());
            insert into plan (id, kind, citizen_id, origin, version) values
            ('019ab000-0000-7000-8000-00000000000c', 'SOCIAL', gen_random_uuid(), 'LIVE', 3),
            ('019ab000-0000-7000-8000-00000000000d', 'JOB', gen_random_uuid(), 'LIVE', 1);
            insert into plan_row (plan_id, position, phase, offered_on, made_on, recorded_at) values
            ('019ab000-0000-7000-8000-00000000000c', 0, 'OFFERED', '2007-01-01', null, now()),
            ('019ab000-0000-7000-8000-00000000000c', 1, 'MADE', '2007-01-01', '2007-02-01', now()),
            ('019ab000-0000-7000-8000-00000000000d', 0, 'OFFERED', '2007-01-01', null, now());
            insert into outbox (event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, data, recorded_at)
            select gen_random_uuid(), 'plan.events.v1', type, kind, '019ab000-0000-7000-8000-00000000000' || plan, version, 'x', cause,
                   '{}', at::timestamptz
            from (values ('social-plan.offered', 'social-plan', 'c', 1, 'offered-by-caseworker', '2007-01-01 12:00Z'),
                         ('social-plan.made', 'social-plan', 'c', 2, 'made-by-caseworker', '2007-02-01 12:00Z'),
                         ('social-plan.followed-up', 'social-plan', 'c', 3, 'imported', '2007-04-01 12:00Z'),
                         ('job-plan.offered', 'job-plan', 'd', 1, 'imported', '2007-04-01 12:00Z'))
                 as told (type, kind, plan, version, cause, at)
            """;

    private final Database database = new Databases(System.getProperty("shared.test.postgres")).create("signs_carried");

    @Test
    void contacts_that_count_and_the_last_step_that_a_person_took_are_carried_over() throws SQLException {
        migrate("20261205.1010");
        run(BEFORE);
        migrate("latest");

        assertThat(rows()).containsExactly("a CONTACT 2007-03-03", "c PLAN 2007-02-01");
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

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows() throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select right(stream_id::text, 1) || ' ' || kind || ' ' || on_day from sign_of_life order by 1")) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
