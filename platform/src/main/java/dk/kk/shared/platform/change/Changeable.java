package dk.kk.shared.platform.change;

import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be changed: a stream with its version. Its verbs say what happened in one word, which its event then carries. */
public interface Changeable {
    /** {@code (benefit-stop, <stop id>)}. */
    StreamRef stream();

    /** Whose it is; null for what belongs to no citizen. */
    @Nullable
    UUID citizenId();

    /** Raised by every verb. */
    long version();

    /** Whether whoever has seen that version knows all that matters to a change: of most streams the present one alone. */
    default boolean isKnownBy(long seen) {
        return seen == version();
    }

    /** When it was recorded, business time. */
    Instant recordedAt();

    /** The whole of it as other services may know it: codes, dates and versions, no name, CPR number or free text. */
    Object state();

    /**
     * @param happened the verb's word: {@code decided}
     * @param cause a code: {@code decided-by-caseworker}
     */
    default Event event(String happened, String cause) {
        var type = stream().kind() + "." + happened;
        return Event.of(type, stream(), version(), citizenId(), cause, recordedAt(), state());
    }
}
