package dk.kk.shared.offer.stopdesk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.live.Marks;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the live stops are at: a mark per team, centre and caseworker that moves with each stop that comes, changes or goes. */
@Singleton
class StopMarks implements Marks {
    private static final String COUNTED = """
            select responsible, count(*) || '-' || sum(s.version) || '-' || (extract(epoch from max(s.recorded_at)) * 1000000)::bigint as mark
            from benefit_stop s
            left join access_alias a on a.alias_id = s.citizen_id
            join access_relation r on r.citizen_id = coalesce(a.citizen_id, s.citizen_id)
            cross join lateral unnest(array[r.team, r.centre, r.caseworker]) responsible
            where s.phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE') and responsible = any (?)
            group by responsible
            """;

    private static final String OF = "stops of ";

    private final Database database;
    private final Caller caller;

    StopMarks(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    @Override
    public Map<String, String> now(Set<String> parts) {
        return database
                .list(
                        COUNTED,
                        row -> Map.entry(part(row.text("responsible")), row.text("mark")),
                        SqlArray.texts(Marks.named(OF, parts)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> ofCaller() {
        return Stream.concat(caller.units().stream(), Stream.of(caller.employee()))
                .map(StopMarks::part)
                .collect(toUnmodifiableSet());
    }

    private static String part(String responsible) {
        return OF + responsible;
    }
}
