package dk.kk.shared.notification.known;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What waits for whoever has its citizen, in a table that says by which day's responsibility it was last routed. */
@Singleton
class PassedOn {
    /** Of whom somebody began or ceased to be responsible since. */
    private static final String CITIZENS = """
            select w.citizen_id from %s w
            where w.phase = ? and w.routed_on < ? and exists (
                select from access_relation r
                where r.citizen_id = coalesce((select a.citizen_id from access_alias a where a.alias_id = w.citizen_id), w.citizen_id)
                  and ((r.valid_from > w.routed_on and r.valid_from <= ?) or (r.valid_to > w.routed_on and r.valid_to <= ?)))
            limit ?
            """;

    private static final String HOLD =
            "select citizen_id from heard_citizen where citizen_id in (select id from ids_of(?)) order by citizen_id for update";

    private static final String ROUTED =
            "update %s set routed_on = ? where phase = ? and routed_on < ? and citizen_id = any (?)";

    private final Database database;

    PassedOn(Database database) {
        this.database = database;
    }

    /** @param phase of those that wait */
    List<UUID> citizens(String table, String phase, LocalDate today, int atMost) {
        return database
                .list(CITIZENS.formatted(table), row -> row.uuid("citizen_id"), phase, today, today, today, atMost)
                .stream()
                .distinct()
                .toList();
    }

    /**
     * Notes that they are routed by this day. What is heard of their citizens waits until the transaction ends.
     *
     * @return whose they are
     */
    List<UUID> route(String table, String phase, LocalDate today, int atMost) {
        var citizens = citizens(table, phase, today, atMost);
        database.list(HOLD, row -> row.uuid("citizen_id"), SqlArray.uuids(citizens));
        database.run(ROUTED.formatted(table), today, phase, today, SqlArray.uuids(citizens));
        return citizens;
    }
}
