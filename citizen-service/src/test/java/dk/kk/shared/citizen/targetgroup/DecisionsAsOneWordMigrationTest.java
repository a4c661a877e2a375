package dk.kk.shared.citizen.targetgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was decided when each group had a place of its own in the order becomes one word, and keeps its place among the others. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DecisionsAsOneWordMigrationTest {
    private static final String BEFORE = """
            insert into citizen (id, given_name, family_name, registered_on, version) values
            ('019ab000-0000-7000-8000-00000000000a', 'Sejr', 'Nyland', '2007-01-01', 1),
            ('019ab000-0000-7000-8000-00000000000b', 'Skjold', 'Engsø', '2007-01-01', 1);
            insert into target_group_correction (citizen_id, target_group, valid_from, in_group, said)
            select cast('019ab000-0000-7000-8000-00000000000' || w.citizen as uuid), g.target_group, date '2007-03-01', false,
                   w.first_said + g.place * w.step
            from (values ('a', 11, 2), ('b', 12, 2), ('a', 31, 1)) w (citizen, first_said, step),
                 (values (0, 'IN_TREATMENT'), (1, 'DISABILITY'), (2, 'MENTALLY_ILL_AND_VULNERABLE'),
                         (3, 'WITHOUT_SPECIAL_NEEDS')) g (place, target_group);
            insert into target_group_correction (citizen_id, target_group, valid_from, in_group, said)
            values ('019ab000-0000-7000-8000-00000000000a', 'DISABILITY', '2006-01-01', true, 0);
            """;

    private final Database database = new Databases(System.getProperty("shared.test.postgres")).create("one_word");

    @Test
    void all_groups_of_a_decision_have_the_place_of_the_first() throws SQLException {
        migrate("20261210.3020");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
            migrate("latest");

            var found = statement.executeQuery("""
                    select string_agg(decision, ', ' order by decision)
                    from (select said || ' ' || right(citizen_id::text, 1) || ' ' || count(*) as decision
                          from target_group_correction group by said, citizen_id) decisions
                    """);
            found.next();
            assertThat(found.getString(1)).isEqualTo("0 a 1, 11 a 4, 12 b 4, 31 a 4");
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
}
