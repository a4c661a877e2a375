package dk.kk.shared.plan.anyorder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of one play by names that are the same in all plays of a world; those of them that sort, sort alike. */
final class Names {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final long play = UUID.randomUUID().getMostSignificantBits();
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final Map<UUID, String> names = new LinkedHashMap<>();

    UUID id(String name) {
        return ids.computeIfAbsent(name, _ -> named(new UUID(play, 0xaaaa_aaaa_aaaa_aa00L + ids.size()), name));
    }

    /** What the service itself gave an id. */
    void give(String name, UUID id) {
        ids.put(name, named(id, name));
    }

    /** The text with names in place of ids; what has none keeps its id, and differs from play to play. */
    String named(String text) {
        return ID.matcher(text).replaceAll(found -> names.getOrDefault(UUID.fromString(found.group()), found.group()));
    }

    private UUID named(UUID id, String name) {
        names.put(id, name);
        return id;
    }
}
