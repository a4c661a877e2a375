package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSchemasTest {

    @TempDir
    Path folder;

    @BeforeEach
    void oneSchema() throws IOException {
        Files.writeString(folder.resolve("stop.schema.json"), """
                {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object', 'required': ['stopId', 'rows'],
                 'properties': {'stopId': {'type': 'string', 'format': 'uuid'},
                   'rows': {'type': 'array', 'items': {'$ref': '#/$defs/row'}}},
                 '$defs': {'row': {'type': 'object', 'properties': {'on': {'type': ['string', 'null'], 'format': 'date'}}}}}
                """.replace('\'', '"'));
    }

    @Test
    void a_state_as_described_passes() {
        assertThat(findings("stop", "{'stopId':'5f0c1e9e-5d8e-7c3a-9d6a-0a1b2c3d4e5f','rows':[{'on':null}]}"))
                .isEmpty();
    }

    @Test
    void another_state_is_found() {
        var id = "'stopId':'5f0c1e9e-5d8e-7c3a-9d6a-0a1b2c3d4e5f'";
        assertThat(findings("stop", "{" + id + "}")).hasSize(1);
        assertThat(findings("stop", "{'stopId':'17','rows':[]}")).hasSize(1);
        assertThat(findings("stop", "{" + id + ",'rows':[],'name':'x'}")).hasSize(1);
        assertThat(findings("stop", "{" + id + ",'rows':[{'on':'today'}]}")).hasSize(1);
        assertThat(findings("stop", "{" + id + ",'rows':[{'cpr':'x'}]}")).hasSize(1);
    }

    @Test
    void a_stream_nobody_described_is_found() {
        assertThat(findings("benefit", "{}"))
                .containsExactly("stream kind benefit has no docs/events/benefit.schema.json");
    }

    private List<String> findings(String kind, String state) {
        return new EventSchemas(folder).findings(kind, EventJson.tree(state.replace('\'', '"')));
    }
}
