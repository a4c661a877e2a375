package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days citizens have a case on both sides, as believed now; asked for by any of a citizen's ids. */
@Singleton
public class SharedCitizens {
    static final StreamKind KIND = new StreamKind("citizen", "shared-periods");

    /** That they are the city's, until they are no more. */
    public static final StreamKind LIFE = new StreamKind("citizen", "citizen");

    private static final String ENDS = """
            with told as (select * from unnest(?::uuid[], ?::date[]) as told (citizen_id, ended_on)),
            back as (
                delete from ended_citizen e using told
                where told.citizen_id = e.citizen_id and told.ended_on is null returning e.citizen_id),
            ended as (
                insert into ended_citizen select citizen_id, ended_on from told where ended_on is not null
                on conflict (citizen_id) do update set ended_on = excluded.ended_on
                where ended_citizen.ended_on <> excluded.ended_on
                returning citizen_id)
            select citizen_id from back union all select citizen_id from ended
            """;

    private static final String UNTIL_THE_END = """
            insert into shared_days
            select t.citizen_id, t.valid_from, least(t.valid_to, e.ended_on)
            from told_shared_days t left join ended_citizen e on e.citizen_id = t.citizen_id
            where t.citizen_id = any (?) and (e.ended_on is null or t.valid_from < e.ended_on)
            """;

    /** As the inbox does before it applies what it hears of them: neither misses what the other writes. */
    private static final String HOLD = """
            insert into heard_citizen
            select unnest(?::uuid[]) as citizen_id
            union select citizen_id from access_alias where alias_id = any (?)
            order by citizen_id
            on conflict (citizen_id) do update set citizen_id = excluded.citizen_id where false
            """;

    private static final String SHARED = """
            select i.id from ids_of(?) i
            where exists (
                select from shared_days d
                where d.citizen_id = i.citizen_id and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?))
            """;

    private final Database database;

    SharedCitizens(Database database) {
        this.database = database;
    }

    /** @param ended of whom nothing but their end was heard anew */
    void keep(List<HeardEvent> heard, Collection<UUID> ended) {
        if (heard.isEmpty() && ended.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        var told = states.stream().map(State::citizenId).toList();
        database.run("delete from told_shared_days where citizen_id = any (?)", SqlArray.uuids(told));
        for (var state : states) {
            database.batch("insert into told_shared_days values (?, ?, ?)", state.current(), row ->
                    new @Nullable Object[] {state.citizenId(), row.validFrom(), row.validTo()});
        }
        var concerned = SqlArray.uuids(
                Stream.concat(told.stream(), ended.stream()).distinct().toList());
        database.run("delete from shared_days where citizen_id = any (?)", concerned);
        database.run(UNTIL_THE_END, concerned);
    }

    /** Whose end is another one now: most of what is heard of citizens says nothing of it. */
    Set<UUID> keepEnds(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return Set.of();
        }
        var lives = heard.stream().map(event -> event.state(Life.class)).toList();
        return new HashSet<>(database.list(
                ENDS,
                row -> row.uuid("citizen_id"),
                SqlArray.uuids(lives.stream().map(Life::citizenId).toList()),
                SqlArray.days(lives.stream().map(Life::endedOn).toList())));
    }

    /** Nothing is heard of these citizens until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> citizens) {
        var asked = SqlArray.uuids(citizens);
        database.run(HOLD, asked, asked);
    }

    /** Every id of those of these citizens who are shared on that day. */
    public Set<UUID> on(LocalDate day, Collection<UUID> citizens) {
        return new HashSet<>(database.list(SHARED, row -> row.uuid("id"), SqlArray.uuids(citizens), day, day));
    }

    private record Life(UUID citizenId, @Nullable LocalDate endedOn) {}

    private record State(UUID citizenId, List<Row> rows) {
        List<Row> current() {
            return rows.stream().filter(row -> row.supersededAt() == null).toList();
        }
    }

    private record Row(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant supersededAt) {}
}
