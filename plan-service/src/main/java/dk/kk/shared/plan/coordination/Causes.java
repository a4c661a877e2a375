package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What either side decided about citizens, shared or not: who becomes shared by a late registration was shared when it happened. */
@Singleton
class Causes {
    private static final String KEEP = """
            insert into coordination_cause (cause_id, kind, citizen_id, version, happened, happened_on, discarded)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (cause_id) do update
            set version = excluded.version, happened = excluded.happened, happened_on = excluded.happened_on,
                discarded = excluded.discarded, brought_back = false
            where coordination_cause.version < excluded.version
            """;

    private static final String BRING_BACK =
            "update coordination_cause set discarded = false, brought_back = true where cause_id = any (?) and discarded";

    private static final String OF_CITIZENS = """
            select c.*,
                   case
                       when c.brought_back then null
                       when c.kind = 'SOCIAL_PLAN' then 'SOF'
                       when c.kind = 'CLARIFICATION' then (select k.side from clarification k where k.id = c.cause_id)
                       when c.kind = 'ENROLMENT' then (
                           select o.administration from heard_offer o where o.offer_id = c.offer_id and o.administration = 'BIF')
                       else 'BIF'
                   end as asking,
                   exists (select from shared_days d
                           where d.citizen_id = i.citizen_id and d.valid_from <= c.happened_on
                             and (d.valid_to is null or d.valid_to > c.happened_on)) as shared_then
            from ids_of(?) i join coordination_cause c on c.citizen_id = i.id
            order by c.cause_id
            """;

    private final Database database;

    Causes(Database database) {
        this.database = database;
    }

    /** A plan or a clarification was made or changed, or was taken back. */
    void keep(UUID id, CauseKind kind, UUID citizen, long version, String happened, LocalDate on, boolean discarded) {
        database.run(KEEP, id, kind, citizen, version, happened, on, discarded);
    }

    /** A file says of plans how they stand: what was taken back is so no more, and nobody is asked about that. */
    void bringBack(Collection<UUID> plans) {
        database.run(BRING_BACK, SqlArray.uuids(plans));
    }

    List<Cause> of(Collection<UUID> citizens) {
        return database.list(OF_CITIZENS, Causes::read, SqlArray.uuids(citizens));
    }

    private static Cause read(SqlRow row) {
        return new Cause(
                row.uuid("cause_id"),
                row.code("kind", CauseKind.class),
                row.uuid("citizen_id"),
                row.number("version"),
                row.text("happened"),
                row.day("happened_on"),
                row.codeOrNull("asking", Administration.class),
                row.flag("discarded"),
                row.flag("shared_then"));
    }
}
