package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.shared.platform.json.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * A schema's name means one thing in all documents of a folder: who builds on two of them has both in one program. The words about
 * it may differ, as each service speaks of its own part.
 */
final class SchemaNames {
    private static final Set<String> WORDS = Set.of("description", "example", "examples", "x-labels", "title");

    private SchemaNames() {}

    static List<String> clashes(Path folder) throws IOException {
        var first = new TreeMap<String, Map.Entry<String, JsonNode>>();
        var clashes = new ArrayList<String>();
        for (var document : documents(folder)) {
            var service = document.getFileName().toString().replace(".yaml", "");
            for (var schema : read(document).at("/components/schemas").properties()) {
                var name = schema.getKey();
                var shape = shape(schema.getValue());
                var known = first.putIfAbsent(name, Map.entry(service, shape));
                if (known != null && !known.getValue().equals(shape)) {
                    clashes.add("%s is another thing in %s than in %s: give one another @Schema(name)"
                            .formatted(name, service, known.getKey()));
                }
            }
        }
        return clashes;
    }

    private static JsonNode read(Path document) throws IOException {
        return EventJson.MAPPER.valueToTree(new Yaml().<Object>load(Files.readString(document)));
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Without words. */
    private static JsonNode shape(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var bare = EventJson.MAPPER.createObjectNode();
            object.properties().stream()
                    .filter(field -> !WORDS.contains(field.getKey()) || isName(field.getValue()))
                    .forEach(field -> bare.set(field.getKey(), shape(field.getValue())));
            return bare;
        }
        if (node.isArray()) {
            var bare = EventJson.MAPPER.createArrayNode();
            node.forEach(item -> bare.add(shape(item)));
            return bare;
        }
        return node;
    }

    /** A property that happens to be called as a word of the document is. */
    private static boolean isName(JsonNode value) {
        return value.has("type") || value.has("$ref") || value.has("anyOf");
    }
}
