package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.kk.shared.platform.json.EventJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The states that events carry, as {@code docs/events/<stream kind>.schema.json} promises them. */
final class EventSchemas {

    private final Path folder;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    EventSchemas(Path folder) {
        this.folder = folder;
    }

    static EventSchemas committed() {
        return new EventSchemas(Repository.root().resolve("docs/events"));
    }

    List<String> findings(String kind, JsonNode state) {
        var file = folder.resolve(kind + ".schema.json");
        if (!Files.exists(file)) {
            return List.of("stream kind " + kind + " has no docs/events/" + file.getFileName());
        }
        return Schemas.findings(schemas.computeIfAbsent(kind, _ -> schema(file)), state).stream()
                .map(finding -> kind + " " + finding)
                .toList();
    }

    private static Schema schema(Path file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.closed(EventJson.tree(Repository.read(file))));
    }
}
