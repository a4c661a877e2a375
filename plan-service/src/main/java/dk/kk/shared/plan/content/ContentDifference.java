package dk.kk.shared.plan.content;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan says otherwise in one version than in another, field by field.
 *
 * @param withheld what the reader is not told, whether it differs or not
 */
@Schema(name = "PlanContentDifference")
public record ContentDifference(
        UUID planId, ContentVersionView from, ContentVersionView to, List<FieldChange> changes, List<String> withheld) {

    static List<FieldChange> between(PlanContent from, PlanContent to) {
        var before = fields(from);
        var after = fields(to);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    /** Each text, number, day and code by where it stands; what is left out has none. */
    static SortedMap<String, String> fields(PlanContent content) {
        var fields = new TreeMap<String, String>();
        flatten("", EventJson.MAPPER.valueToTree(content), fields);
        return fields;
    }

    private static void flatten(String name, JsonNode value, SortedMap<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(part -> flatten(under(name, part.getKey()), part.getValue(), fields));
        } else if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                flatten(under(name, key(value.get(i), i)), value.get(i), fields);
            }
        } else if (!value.isNull()) {
            fields.put(name, value.asText());
        }
    }

    /** Places in a list move; what has a name of its own keeps it. */
    private static String key(JsonNode item, int place) {
        if (item.hasNonNull("goalId")) {
            return item.get("goalId").asText();
        }
        return item.hasNonNull("kind") ? item.get("kind").asText() : Integer.toString(place + 1);
    }

    private static String under(String name, String part) {
        return name.isEmpty() ? part : name + "." + part;
    }
}
