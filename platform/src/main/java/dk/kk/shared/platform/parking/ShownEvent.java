package dk.kk.shared.platform.parking;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as operations may see it. Of its headers the codes that a relay writes; of its data what is an id, a day, a time or
 * a small number by its form <em>and</em> bears a name that is known to hold such: so neither a name nor a CPR number can be shown,
 * whatever stands where.
 *
 * @param eventId null, like {@code type} and {@code cause}, where the header is missing or has not the form of one
 * @param bytes length of the data
 * @param readable the data is a JSON object
 * @param fields at most 200, in the data's order
 */
@Schema(name = "ShownEvent")
public record ShownEvent(
        ListedEvent event,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String cause,
        long bytes,
        boolean readable,
        List<ShownField> fields) {
    private static final int AT_MOST = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TYPE = Pattern.compile("[a-z-]{1,60}\\.[a-z-]{1,60}");
    private static final Pattern CAUSE = Pattern.compile("[a-z-]{1,100}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z)?");
    private static final Pattern SMALL = Pattern.compile("-?[0-9]{1,6}"); // a CPR number has nine digits at least
    private static final Set<String> IDS = Set.of(
            "alertId",
            "benefitId",
            "caseId",
            "citizenId",
            "enrolmentId",
            "offerId",
            "packageId",
            "planId",
            "projectId",
            "stopId");
    private static final Set<String> TIMES = Set.of(
            "acknowledgedAt",
            "answerBy",
            "consideredOn",
            "deadline",
            "decidedAt",
            "effectiveFrom",
            "effectiveUntil",
            "endedOn",
            "eventOn",
            "raisedAt",
            "recordedAt",
            "registeredAt",
            "returnedOn",
            "startedOn",
            "supersededAt",
            "validFrom",
            "validTo");

    /** @param path {@code rows[0].validFrom} */
    @Schema(name = "ShownField")
    public record ShownField(String path, String value) {}

    static ShownEvent of(ListedEvent listed, ParkedEvent parked) {
        var data = parked.data() == null ? "" : parked.data();
        var object = object(data);
        var fields = new ArrayList<ShownField>();
        if (object != null) {
            collect("", object, fields);
        }
        return new ShownEvent(
                listed,
                shaped(parked.headers().get("ce_id"), ID),
                shaped(parked.headers().get("ce_type"), TYPE),
                shaped(parked.headers().get("ce_cause"), CAUSE),
                data.length(),
                object != null,
                List.copyOf(fields.subList(0, Math.min(fields.size(), AT_MOST))));
    }

    private static @Nullable JsonNode object(String data) {
        try {
            var tree = EventJson.tree(data);
            return tree.isObject() ? tree : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static void collect(String path, JsonNode node, List<ShownField> fields) {
        node.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            var place = path.isEmpty() ? name : path + "." + name;
            if (value.isValueNode() && isShown(name, value.asText())) {
                fields.add(new ShownField(place, value.asText()));
            } else if (name.equals("rows") && value.isArray()) {
                for (var i = 0; i < value.size() && fields.size() < AT_MOST; i++) {
                    collect("rows[%d]".formatted(i), value.get(i), fields);
                }
            }
        });
    }

    private static boolean isShown(String name, String value) {
        return (IDS.contains(name) && ID.matcher(value).matches())
                || (TIMES.contains(name) && TIME.matcher(value).matches())
                || (name.equals("version") && SMALL.matcher(value).matches());
    }

    private static @Nullable String shaped(@Nullable String header, Pattern form) {
        return header != null && form.matcher(header).matches() ? header : null;
    }
}
