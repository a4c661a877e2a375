package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All enrolments. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    /** For a change: nobody else changes it meanwhile. */
    Enrolment lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Enrolment get(UUID id) {
        return found(id, findById(id));
    }

    /** In the order the citizen was referred. */
    List<Enrolment> ofCitizen(UUID citizenId, PageRequest page) {
        return find("citizenId = ?1 and id > ?2 order by id", citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    private static Enrolment found(UUID id, @Nullable Enrolment enrolment) {
        if (enrolment == null) {
            throw new RuleViolation("not-found", "kind", "enrolment", "id", id);
        }
        return enrolment;
    }
}
