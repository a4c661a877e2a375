package dk.kk.shared.platform.change;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Streams that are entities with the columns {@code id} and {@code citizen_id}, in a table named as their kind. */
public interface EntityStreams<S extends Changeable> extends PanacheRepositoryBase<S, UUID>, Streams<S> {
    @Override
    default @Nullable Subject subject(UUID id) {
        return Subject.in(kind().replace('-', '_'), kind(), id);
    }

    @Override
    default S get(UUID id) {
        return require(id, findById(id));
    }

    @Override
    default S lock(UUID id) {
        return require(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    default List<S> ofCitizen(List<UUID> ids, PageRequest page) {
        return find("citizenId in ?1 and id > ?2 order by id", ids, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    @Override
    default void add(S made) {
        persist(made);
    }

    private S require(UUID id, @Nullable S found) {
        if (found == null) {
            throw new RuleViolation("not-found", "kind", kind(), "id", id);
        }
        return found;
    }
}
