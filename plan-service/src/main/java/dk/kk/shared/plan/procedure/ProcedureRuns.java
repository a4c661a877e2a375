package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All runs. */
@ApplicationScoped
class ProcedureRuns implements EntityStreams<ProcedureRun> {
    static final String KIND = "procedure-run";

    /** Also one that was started under another of the citizen's ids, or by another version. */
    private static final String RUNNING = """
            select r.id from ids_of(array[?::uuid]) i join procedure_run r on r.citizen_id = i.id
            join procedure p on p.id = r.procedure_id
            where p.case_type = ? and r.phase = 'RUNNING'
            """;

    private final Database database;

    ProcedureRuns(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    Optional<UUID> running(UUID citizen, CaseType caseType) {
        return database.first(RUNNING, row -> row.uuid("id"), citizen, caseType);
    }

    List<ProcedureRun> lockAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }
}
