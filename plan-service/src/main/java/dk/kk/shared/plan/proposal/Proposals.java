package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.problem.Problems;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All proposals. Whoever locks one holds its problem, and of several problems in the order of their ids. */
@ApplicationScoped
public class Proposals implements EntityStreams<Proposal> {
    static final String KIND = "proposal";

    private final Problems problems;
    private final Database database;

    Proposals(Problems problems, Database database) {
        this.problems = problems;
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** It is about no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    @Override
    public Proposal lock(UUID id) {
        database.first("select problem_id from proposal where id = ?", row -> row.uuid("problem_id"), id)
                .ifPresent(problems::lock);
        return EntityStreams.super.lock(id);
    }

    /** @throws RuleViolation {@code not-found} where one of them is none */
    public List<Proposal> lockAll(Collection<UUID> ids) {
        var known = database.list(
                "select id from proposal where id = any (?) order by problem_id, id",
                row -> row.uuid("id"),
                SqlArray.uuids(ids));
        ids.stream().filter(id -> !known.contains(id)).forEach(this::lock); // there is none to lock
        return known.stream().map(this::lock).toList();
    }

    /** In the order they were drafted. @param problemId null: of any problem; @param phase null: any */
    List<Proposal> page(@Nullable UUID problemId, @Nullable ProposalPhase phase, PageRequest page) {
        var query = "id > :after";
        var values = new HashMap<String, Object>(Map.of("after", page.afterId()));
        if (problemId != null) {
            query += " and problemId = :problem";
            values.put("problem", problemId);
        }
        if (phase != null) {
            query += " and phase = :phase";
            values.put("phase", phase);
        }
        return find(query + " order by id", values).page(0, page.fetch()).list();
    }

    /** In no order. */
    public List<Proposal> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
