package dk.kk.shared.offer.womensinitiative;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where somebody comes from is recorded nowhere, and of who comes to the anonymous counselling nothing at all. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NoFieldHoldsAPersonTest {
    private static final Path EVENTS = Path.of("../docs/events");
    private static final Pattern ORIGIN_OF_PEOPLE = Pattern.compile(
            "ethnic|nationalit|immigrant|refugee|citizenship|religio|birth.?place|country|mother.?tongue|descent",
            Pattern.CASE_INSENSITIVE);

    @Inject
    Database database;

    @Test
    void no_word_of_the_contract_asks_where_somebody_comes_from() {
        assertThat(openApi().toString()).contains("AnonymousVisits").doesNotContainPattern(ORIGIN_OF_PEOPLE);
    }

    @Test
    void no_table_column_or_allowed_code_does() {
        var words = database.list("""
                select table_name || '.' || column_name as word from information_schema.columns where table_schema = 'public'
                union all
                select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
                """, row -> row.text("word"));

        assertThat(words).contains("anonymous_count_row.visitors", "offer.name");
        assertThat(words).noneMatch(word -> ORIGIN_OF_PEOPLE.matcher(word).find());
    }

    @Test
    void no_event_does() throws IOException {
        try (var files = Files.list(EVENTS)) {
            var schemas = files.filter(file -> file.toString().endsWith(".schema.json"))
                    .toList();
            assertThat(schemas).contains(EVENTS.resolve("anonymous-count.schema.json"));
            for (var schema : schemas) {
                assertThat(Files.readString(schema)).as("%s", schema).doesNotContainPattern(ORIGIN_OF_PEOPLE);
            }
        }
    }

    @Test
    void a_count_has_four_fields_and_nothing_can_be_written_in_them() throws IOException {
        var api = openApi().at("/components/schemas");
        assertThat(names(api.path("AnonymousVisits")))
                .containsExactlyInAnyOrder("heldOn", "place", "theme", "visitors");
        assertThat(writable(api.path("AnonymousVisits"))).isEmpty();
        var event = EventJson.tree(Files.readString(EVENTS.resolve("anonymous-count.schema.json")));
        assertThat(names(event)).containsExactlyInAnyOrder("countId", "rows");
        assertThat(writable(event.at("/properties/rows/items"))).isEmpty();
        assertThat(database.list("""
                        select column_name from information_schema.columns
                        where table_name like 'anonymous_count%' and data_type not in ('uuid', 'date', 'integer', 'bigint',
                                                                                       'boolean', 'timestamp with time zone')
                        """, row -> row.text("column_name")))
                .containsExactlyInAnyOrder("place", "theme"); // each with a check
    }

    /** Texts that are neither a day, an id, a code of a list nor one of a pattern. */
    private static List<String> writable(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .filter(property -> isText(property.getValue()))
                .map(Entry::getKey)
                .toList();
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("string")
                && !schema.has("format")
                && !schema.has("enum")
                && !schema.has("pattern");
    }

    private static List<String> names(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Entry::getKey)
                .toList();
    }

    private static JsonNode openApi() {
        return EventJson.tree(get("/q/openapi?format=json").asString());
    }
}
