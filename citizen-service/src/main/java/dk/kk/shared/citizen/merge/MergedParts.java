package dk.kk.shared.citizen.merge;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.relation.AccessProjection;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that follows in other features when a registration is merged or parted, with the alias set between. */
@Singleton
class MergedParts {
    private final List<MergedPart> parts;
    private final AccessProjection projection;

    MergedParts(@All List<MergedPart> parts, AccessProjection projection) {
        this.parts = parts.stream().sorted(comparing(MergedPart::name)).toList();
        this.projection = projection;
    }

    /** @param held by part, as JSON */
    record Joined(List<Event> events, String held) {}

    Joined join(UUID alias, UUID citizen) {
        var events = new ArrayList<Event>();
        var held = new LinkedHashMap<String, @Nullable Object>();
        for (var part : parts) {
            var left = part.leave(alias);
            events.addAll(left.events());
            held.put(part.name(), left.state());
        }
        projection.alias(Collections.singletonMap(alias, citizen));
        for (var part : parts) {
            var joined = part.join(citizen, EventJson.MAPPER.valueToTree(held.get(part.name())));
            events.addAll(joined.events());
            held.put(part.name(), joined.state());
        }
        return new Joined(events, EventJson.write(held));
    }

    List<Event> part(UUID alias, UUID citizen, String held) {
        projection.alias(Collections.singletonMap(alias, null));
        var state = EventJson.tree(held);
        return parts.stream()
                .flatMap(part -> part.part(alias, citizen, state.get(part.name())).stream())
                .toList();
    }
}
