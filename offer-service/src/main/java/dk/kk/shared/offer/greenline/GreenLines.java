package dk.kk.shared.offer.greenline;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The days that citizens are on the green line, as heard last. */
@Singleton
public class GreenLines {
    private static final String KEEP = """
            insert into green_line (citizen_id, days) values (?, cast(? as datemultirange))
            on conflict (citizen_id) do update set days = excluded.days
            """;
    private static final String ON = """
            select asked.id from unnest(?::uuid[]) asked (id)
            left join access_alias a on a.alias_id = asked.id
            join green_line g on g.citizen_id = coalesce(a.citizen_id, asked.id)
            where g.days @> cast(? as date)
            """;

    private final Database database;

    GreenLines(Database database) {
        this.database = database;
    }

    void keep(List<GreenLineState> heard) {
        database.batch(KEEP, heard, line -> new Object[] {line.citizenId(), line.days()});
    }

    public boolean isOn(UUID citizen, LocalDate day) {
        return !on(Set.of(citizen), day).isEmpty();
    }

    /** Those of the citizens who are on it on that day: one query, however many they are. */
    public Set<UUID> on(Collection<UUID> citizens, LocalDate day) {
        return citizens.isEmpty()
                ? Set.of()
                : new HashSet<>(database.list(ON, row -> row.uuid("id"), SqlArray.uuids(citizens), day));
    }
}
