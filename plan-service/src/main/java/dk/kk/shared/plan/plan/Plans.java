package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All plans, of both kinds; one kind's is never found among the other's. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** For a change: nobody else changes it meanwhile. */
    Plan lock(PlanKind kind, UUID id) {
        return found(kind, id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Plan get(PlanKind kind, UUID id) {
        return found(kind, id, findByIdOptional(id));
    }

    /** In the order they came here. */
    List<Plan> ofCitizen(PlanKind kind, UUID citizenId, PageRequest page) {
        return find("kind = ?1 and citizenId = ?2 and id > ?3 order by id", kind, citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    /** Those the source has delivered before, by its numbers. */
    Map<String, Plan> lockByNumber(PlanKind kind, Collection<String> numbers) {
        return find("kind = ?1 and planNumber in ?2 order by id", kind, numbers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Plan::planNumber, Function.identity()));
    }

    private static Plan found(PlanKind kind, UUID id, Optional<Plan> plan) {
        return plan.filter(one -> one.kind() == kind)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind.stream(), "id", id));
    }
}
