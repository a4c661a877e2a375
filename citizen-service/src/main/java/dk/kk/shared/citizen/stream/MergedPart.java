package dk.kk.shared.citizen.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.outbox.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Streams of a citizen that follow when two registrations turn out to be one person, and when they turn out not to be. What was
 * said of a citizen stays where it was said; what follows from it is worked out of both. What follows from nothing, as somebody
 * decided it, is held in the merge, so that it can be given back.
 */
public interface MergedPart {
    /** By which its held state is found again. */
    String name();

    /** Nothing holds of the alias from now on, which is still a citizen of its own here. */
    Held leave(UUID alias);

    /** The alias is seen as the citizen by now. */
    Held join(UUID citizen, @Nullable JsonNode held);

    /** They are two again by now. */
    List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held);

    /** @param state what giving back will need; null where nothing will */
    record Held(List<Event> events, @Nullable Object state) {
        public static Held nothing(List<Event> events) {
            return new Held(events, null);
        }
    }
}
