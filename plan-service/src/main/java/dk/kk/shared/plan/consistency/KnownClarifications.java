package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clarifications of citizens' work capacity that are open or have a conclusion: how far, and how many hours. */
@Singleton
class KnownClarifications {
    private static final String OF_CITIZENS = """
            select i.citizen_id as seen_as, c.id, c.side, r.concluded_on, r.weekly_hours,
                   coalesce(r.conclusion <> 'NOT_CLARIFIED', false) as clarified
            from (select distinct id, citizen_id from ids_of(?)) i
            join clarification c on c.citizen_id = i.id and c.phase in ('PLANNED', 'UNDER_WAY', 'CONCLUDED')
            cross join lateral (
                select * from clarification_row r where r.clarification_id = c.id order by r.position desc limit 1) r
            """;

    private final Database database;

    KnownClarifications(Database database) {
        this.database = database;
    }

    /** By the ids as which the citizens are seen. */
    Map<UUID, List<ClarificationFacts>> of(Collection<UUID> citizens) {
        return database
                .list(OF_CITIZENS, row -> Map.entry(row.uuid("seen_as"), read(row)), SqlArray.uuids(citizens))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static ClarificationFacts read(SqlRow row) {
        var hours = row.numberOrNull("weekly_hours");
        return new ClarificationFacts(
                row.uuid("id"),
                row.code("side", Administration.class),
                row.dayOrNull("concluded_on"),
                row.flag("clarified"),
                hours == null ? null : hours.intValue());
    }
}
