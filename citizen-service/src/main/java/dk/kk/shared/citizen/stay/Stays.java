package dk.kk.shared.citizen.stay;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All stays, each under the registration it was said of, and what was said of them before. */
@ApplicationScoped
class Stays {
    private static final String TOLD = """
            with told as (
                select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                                     cast(? as date[]), cast(? as date[]))
                    t (citizen_id, stay_number, kind, place, arrived_on, left_on))
            """;

    private static final String SUPERSEDE = TOLD + """
            update stay s set superseded_at = greatest(s.delivered_at, cast(? as timestamptz)) from told t
            where s.stay_number = t.stay_number and s.superseded_at is null
              and (s.citizen_id, s.kind, s.place, s.arrived_on, s.left_on)
                  is distinct from (t.citizen_id, t.kind, t.place, t.arrived_on, t.left_on)
            """;

    /** It was a crisis centre's all along: the place that was taken for a shelter's does not stay either. */
    private static final String FORGET = TOLD + """
            update stay s set place = null from told t
            where s.stay_number = t.stay_number and s.superseded_at is not null and s.place is not null
              and t.kind = 'CRISIS_CENTRE'
            """;

    private static final String ADD = TOLD + """
            insert into stay (citizen_id, stay_number, kind, place, arrived_on, left_on, delivered_at)
            select t.*, cast(? as timestamptz) from told t
            where not exists (select from stay s where s.stay_number = t.stay_number and s.superseded_at is null)
            """;

    private static final String PAGE = """
            select s.id, s.kind, s.place, s.arrived_on, s.left_on from stay s
            where s.citizen_id = any (?) and s.superseded_at is null and (s.arrived_on, s.id) > (?, ?)
            order by s.arrived_on, s.id limit ?
            """;

    private final Database database;
    private final BusinessClock clock;

    Stays(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a stay the last word counts; those before it are kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(List<DeliveredStay> rows) {
        var at = clock.instant();
        run(SUPERSEDE, rows, at);
        run(FORGET, rows);
        run(ADD, rows, at);
    }

    private void run(String statement, List<DeliveredStay> rows, Instant... at) {
        var told = Stream.<Object>of(
                SqlArray.uuids(each(rows, DeliveredStay::citizenId)),
                SqlArray.texts(each(rows, DeliveredStay::number)),
                SqlArray.texts(each(rows, DeliveredStay::kind)),
                SqlArray.texts(each(rows, DeliveredStay::place)),
                SqlArray.days(each(rows, DeliveredStay::arrivedOn)),
                SqlArray.days(each(rows, DeliveredStay::leftOn)));
        database.run(statement, Stream.concat(told, Stream.of(at)).toArray());
    }

    private static <T> List<@Nullable T> each(List<DeliveredStay> rows, Part<T> part) {
        return rows.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(DeliveredStay row);
    }

    /** @param ids all that the citizen is known by */
    List<StayView> page(List<UUID> ids, DayKey after, int fetch) {
        return database.list(PAGE, StayView::read, SqlArray.uuids(ids), after.day(), after.id(), fetch);
    }
}
