package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All requests. */
@ApplicationScoped
class CoordinationRequests implements EntityStreams<CoordinationRequest> {
    static final String KIND = "coordination-request";

    private static final String MOVABLE = """
            with i as (select id from ids_of(?))
            select r.id from i join coordination_request r on r.citizen_id = i.id
            where r.phase = 'ASKED' or r.withdrawal_reason = 'NOT_SHARED'
               or r.cause_id in (select c.cause_id from i join coordination_cause c on c.citizen_id = i.id)
            """;

    private final Database database;

    CoordinationRequests(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Of these citizens: those that wait, those that would if the citizen were shared again, and all about what was decided of them. */
    List<CoordinationRequest> lockMovable(Collection<UUID> citizens) {
        var movable = database.list(MOVABLE, row -> row.uuid("id"), SqlArray.uuids(citizens));
        return movable.isEmpty()
                ? List.of() // most citizens have none
                : find("id in ?1 order by id", movable)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    List<CoordinationRequest> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
