package dk.kk.shared.notification.routing;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of citizens that decides whom in SOF an alert tells: in one statement, for every poll of events asks. Of a
 * registration that was merged, what is known of the citizen it is seen as, too: the two may not be heard of in order.
 */
@Singleton
class CitizenFacts {
    private static final String FACTS = """
            with asked as (
                select one.id as citizen_id, one.id as known_as from unnest(?::uuid[]) as one (id)
                union all
                select a.alias_id, a.citizen_id from access_alias a where a.alias_id = any (?))
            select asked.citizen_id, 'SHARED' as what, valid_from, valid_to, recorded_at, superseded_at, null as team, null as caseworker
            from asked join shared_days d on d.citizen_id = asked.known_as
            union all
            select asked.citizen_id, 'GREEN_LINE', valid_from, valid_to, null, null, null, null
            from asked join green_line g on g.citizen_id = asked.known_as
            where valid_from <= ? and (valid_to is null or valid_to > ?)
            union all
            select asked.citizen_id, 'TEAM', valid_from, valid_to, null, null, team, caseworker
            from asked join responsible_team t on t.citizen_id = asked.known_as
            """;

    private final Database database;
    private final BusinessClock clock;

    CitizenFacts(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of whom nothing is known has no entry. */
    Map<UUID, List<Fact>> of(Collection<UUID> citizens) {
        var ids = SqlArray.uuids(citizens);
        var today = clock.today();
        return database.list(FACTS, Fact::read, ids, ids, today, today).stream().collect(groupingBy(Fact::citizenId));
    }

    enum What {
        SHARED,
        /** Today. */
        GREEN_LINE,
        TEAM
    }

    record Fact(
            UUID citizenId,
            What what,
            Period days,
            @Nullable Instant recordedAt,
            @Nullable Instant supersededAt,
            @Nullable String team,
            @Nullable String caseworker) {

        static Fact read(SqlRow row) {
            return new Fact(
                    row.uuid("citizen_id"),
                    row.code("what", What.class),
                    new Period(row.day("valid_from"), row.dayOrNull("valid_to")),
                    row.instantOrNull("recorded_at"),
                    row.instantOrNull("superseded_at"),
                    row.textOrNull("team"),
                    row.textOrNull("caseworker"));
        }

        Stream<SharedDays> shared() {
            return what == What.SHARED ? Stream.of(new SharedDays(days, recordedAt, supersededAt)) : Stream.empty();
        }

        Stream<SofTeam> responsible() {
            return team == null ? Stream.empty() : Stream.of(new SofTeam(citizenId, team, caseworker, days));
        }
    }
}
