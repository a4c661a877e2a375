package dk.kk.shared.citizen.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was merged of persons before numbers had ids of their own is known when it comes again. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PersonsKnownByNumberMigrationTest {
    private static final String CITIZEN = "019ab000-0000-7000-8000-00000000000a";
    private static final String BEFORE = """
            insert into citizen (id, given_name, family_name, registered_on, version)
            values ('%1$s', 'Søren "Ras\\mus"', 'Snelund', '2007-01-01', 1);
            insert into citizen_cpr (citizen_id, blind_index, ciphertext, key_id, replaced_at, replaced_because) values
            ('%1$s', '\\x0a', '', 'k1', now(), 'NEW_NUMBER'), ('%1$s', '\\x0b', '', 'k1', null, null);
            insert into import_known (source, natural_key, hash, citizen_id) values
            ('persons', '["0a"]', '\\x%2$s', '%1$s'), ('persons', '["0b"]', '\\x%3$s', '%1$s'),
            ('persons', '["0c"]', '\\x00', null), ('bif-cases', '["0a"]', '\\x00', '%1$s');
            """;

    private final Database database = new Databases(System.getProperty("shared.test.postgres")).create("persons_known");

    @Test
    void a_row_as_it_was_is_unchanged_and_one_of_another_name_comes_as_changed() throws Exception {
        migrate("20261208.4010");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password())) {
            connection
                    .createStatement()
                    .execute(BEFORE.formatted(
                            CITIZEN,
                            hash("[\"0a\"]", "Søren \"Ras\\mus\"", "Snelund"),
                            hash("[\"0b\"]", "Sejr", "Nyland")));
            migrate("latest");

            var numbers = texts(connection, "select number_id from citizen_cpr order by blind_index");
            assertThat(texts(connection, "select source || natural_key from import_known order by 1"))
                    .containsExactlyInAnyOrder(
                            "bif-cases[\"0a\"]",
                            "persons[\"0c\"]",
                            "persons" + key(numbers.getFirst()),
                            "persons" + key(numbers.getLast()));
            assertThat(texts(connection, "select encode(hash, 'hex') from import_known where citizen_id is not null"))
                    .contains(
                            hash(key(numbers.getFirst()), "Søren \"Ras\\mus\"", "Snelund"),
                            hash("[\"0b\"]", "Sejr", "Nyland"));
        }
    }

    private static String key(String number) {
        return EventJson.write(List.of(number));
    }

    /** As the import engine makes it of a row. */
    private static String hash(String key, String givenName, String familyName) throws Exception {
        var data = new LinkedHashMap<>(Map.of("given_name", givenName));
        data.put("family_name", familyName);
        var content = key + CITIZEN + EventJson.write(data);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
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

    private static List<String> texts(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
