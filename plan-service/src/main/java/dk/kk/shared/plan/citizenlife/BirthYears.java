package dk.kk.shared.plan.citizenlife;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears in which year citizens were born. One that is told no more, as a replacement number tells none, is known no more. */
@ApplicationScoped
class BirthYears implements Hears {
    private static final StreamKind CITIZEN = new StreamKind("citizen", "citizen");
    private static final String KEEP = """
            with told as (select * from unnest(?::uuid[], ?::int[]) as told (citizen_id, birth_year)),
            unknown as (
                delete from citizen_birth b using told
                where told.citizen_id = b.citizen_id and told.birth_year is null)
            insert into citizen_birth select citizen_id, birth_year from told where birth_year is not null
            on conflict (citizen_id) do update set birth_year = excluded.birth_year
            where citizen_birth.birth_year <> excluded.birth_year
            """;

    private final Database database;

    BirthYears(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(CITIZEN);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var told = newestPerStream.stream()
                .filter(event -> event.streamKind().equals(CITIZEN))
                .map(event -> event.state(Born.class))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        database.run(
                KEEP,
                SqlArray.uuids(told.stream().map(Born::citizenId).toList()),
                SqlArray.of(Integer.class, told.stream().map(Born::birthYear).toList()));
    }

    private record Born(UUID citizenId, @Nullable Integer birthYear) {}
}
