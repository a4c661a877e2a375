package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All benefits. */
@ApplicationScoped
public class Benefits implements PanacheRepositoryBase<Benefit, UUID> {

    /** For a change: nobody else changes it meanwhile. */
    public Benefit lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Benefit get(UUID id) {
        return found(id, findById(id));
    }

    /** In the order they were granted. */
    List<Benefit> ofCitizen(UUID citizenId, PageRequest page) {
        return find("citizenId = ?1 and id > ?2 order by id", citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    private static Benefit found(UUID id, @Nullable Benefit benefit) {
        if (benefit == null) {
            throw new RuleViolation("not-found", "kind", "benefit", "id", id);
        }
        return benefit;
    }
}
