package dk.kk.shared.platform.change;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All streams of one kind, as the {@link Desk} needs them: a repository is one. */
public interface Streams<S extends Changeable> {
    /** As in the streams' names and in a {@code not-found}: {@code benefit-stop}. */
    String kind();

    /** Whose the one with that id is; null where the kind belongs to no citizen. */
    @Nullable
    Subject subject(UUID id);

    /** @throws dk.kk.shared.platform.problem.RuleViolation {@code not-found} */
    S get(UUID id);

    /** Nobody else changes it until the transaction ends. */
    S lock(UUID id);

    /**
     * A citizen's, in the order of their ids.
     *
     * @param ids all of the citizen's, first the one they are seen as
     */
    List<S> ofCitizen(List<UUID> ids, PageRequest page);

    /** A new one. */
    void add(S made);

    /** Stores a locked one after its verb, where no ORM does, and says what is told of it: mostly its one event. */
    default List<Event> changed(S stream, String happened, String cause) {
        return List.of(stream.event(happened, cause));
    }

    /** Where one is found: {@code /api/v1/benefit-stops}. */
    default String path() {
        return "/api/v1/" + kind() + "s";
    }
}
