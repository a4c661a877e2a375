package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.RowReader;
import dk.kk.shared.platform.sql.SqlArray;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the notices of one kind are kept, each as last heard. It says by which day's responsibility each was last routed.
 *
 * @param key the column of their ids
 * @param open the phase of those that wait for whoever has the citizen
 */
record NoticeTable<N extends Notice>(
        StreamKind stream,
        String name,
        String key,
        Enum<?> open,
        RowReader<N> reader,
        Database database,
        BusinessClock clock) {

    private static final String OF = """
            select * from %1$s where citizen_id = any (array(select id from ids_of(?))) or %2$s = any (?) order by %2$s
            """;

    /** Of whom somebody began or ceased to be responsible since. */
    private static final String PASSED_ON = """
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

    /** @param columns as the statement takes them; the day is that by which they are routed */
    void keep(
            String sql, Class<N> state, List<HeardEvent> heard, BiFunction<N, LocalDate, @Nullable Object[]> columns) {
        var today = clock.today();
        var told = heard.stream().map(event -> event.state(state)).toList();
        database.batch(sql, told, notice -> columns.apply(notice, today));
    }

    List<N> of(Collection<UUID> citizens, Collection<UUID> notices) {
        return database.list(OF.formatted(name, key), reader, SqlArray.uuids(citizens), SqlArray.uuids(notices));
    }

    /** Whose open ones are to be routed again. */
    List<UUID> passedOn(LocalDate today, int atMost) {
        return database
                .list(PASSED_ON.formatted(name), row -> row.uuid("citizen_id"), open, today, today, today, atMost)
                .stream()
                .distinct()
                .toList();
    }

    /**
     * Notes that they are routed by this day. What is heard of their citizens waits until the transaction ends.
     *
     * @return whose they are
     */
    List<UUID> routePassedOn(LocalDate today, int atMost) {
        var citizens = passedOn(today, atMost);
        database.list(HOLD, row -> row.uuid("citizen_id"), SqlArray.uuids(citizens));
        database.run(ROUTED.formatted(name), today, open, today, SqlArray.uuids(citizens));
        return citizens;
    }
}
