package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.move.CallerMoves;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plans of one kind. Both kinds stand in one table; one kind's is never found among the other's. */
public interface Plans extends EntityStreams<Plan> {

    PlanKind planKind();

    /** By the operations of the kind's own resources. */
    CallerMoves<PlanPhase> moves();

    @Override
    default String kind() {
        return planKind().stream();
    }

    @Override
    default Subject subject(UUID id) {
        var sql = "select citizen_id from plan where kind = ? and id = ?";
        return new Subject(kind(), id, sql, List.of(planKind().name(), id));
    }

    /** With its rows, in one statement. */
    @Override
    default Plan get(UUID id) {
        return find("from Plan p left join fetch p.rows where p.kind = ?1 and p.id = ?2", planKind(), id).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    /** Its rows are read by a statement of their own: one that waits for the lock would not see what was added meanwhile. */
    @Override
    default Plan lock(UUID id) {
        return find("kind = ?1 and id = ?2", planKind(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> notFound(id));
    }

    @Override
    default List<Plan> ofCitizen(List<UUID> ids, PageRequest page) {
        return find("kind = ?1 and citizenId in ?2 and id > ?3 order by id", planKind(), ids, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    /** Those the source has delivered before, by its numbers. */
    default Map<String, Plan> lockByNumber(Collection<String> numbers) {
        return find("kind = ?1 and planNumber in ?2 order by id", planKind(), numbers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(Plan::number, Function.identity()));
    }

    private RuleViolation notFound(UUID id) {
        return new RuleViolation("not-found", "kind", kind(), "id", id);
    }
}
