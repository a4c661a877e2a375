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
import org.jspecify.annotations.Nullable;

/** On which days citizens have a case on both sides, as believed now; asked for by any of a citizen's ids. */
@Singleton
public class SharedCitizens {
    static final StreamKind KIND = new StreamKind("citizen", "shared-periods");

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

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var states = heard.stream().map(event -> event.state(State.class)).toList();
        database.run(
                "delete from shared_days where citizen_id = any (?)",
                SqlArray.uuids(states.stream().map(State::citizenId).toList()));
        for (var state : states) {
            database.batch("insert into shared_days values (?, ?, ?)", state.current(), row ->
                    new @Nullable Object[] {state.citizenId(), row.validFrom(), row.validTo()});
        }
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
