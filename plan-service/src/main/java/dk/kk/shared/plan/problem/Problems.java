package dk.kk.shared.plan.problem;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All problems. */
@ApplicationScoped
public class Problems implements EntityStreams<Problem> {
    static final String KIND = "problem";

    private final Database database;

    Problems(Database database) {
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

    /** In the order they were identified. @param phase null: any */
    List<Problem> page(@Nullable ProblemPhase phase, PageRequest page) {
        return (phase == null
                        ? find("id > ?1 order by id", page.afterId())
                        : find("phase = ?1 and id > ?2 order by id", phase, page.afterId()))
                .page(0, page.fetch())
                .list();
    }

    public Map<UUID, Problem> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Problem::id, Function.identity()));
    }

    /** Of a locked problem: nobody adds one meanwhile. */
    ProposalCounts proposals(UUID id) {
        return database.first(
                        "select open, implemented from problem_proposals where problem_id = ?",
                        row -> new ProposalCounts(row.number("open"), row.number("implemented")),
                        id)
                .orElse(ProposalCounts.NONE);
    }
}
