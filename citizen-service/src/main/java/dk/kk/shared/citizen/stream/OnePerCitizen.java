package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.http.PageRequest;
import java.util.List;
import java.util.UUID;

/** Streams that each citizen has from the start, under the citizen's own id. */
public interface OnePerCitizen<S extends Changeable> extends Streams<S> {
    @Override
    default Subject subject(UUID id) {
        return Subject.citizen(id);
    }

    @Override
    default List<S> ofCitizen(List<UUID> ids, PageRequest page) {
        return List.of(get(ids.getFirst()));
    }

    @Override
    default void add(S made) {
        throw new IllegalStateException("Every citizen has one already");
    }
}
