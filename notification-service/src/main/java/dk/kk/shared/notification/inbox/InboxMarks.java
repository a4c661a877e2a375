package dk.kk.shared.notification.inbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.known.OwnTeams;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.live.Marks;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the teams' alerts are at: a mark per team that moves with each alert that comes, changes or goes, or was theirs before. */
@Singleton
class InboxMarks implements Marks {
    private static final String COUNTED = """
            select team, count(*) || '-' || sum(version) || '-' || (extract(epoch from max(recorded_at)) * 1000000)::bigint as mark
            from (select team, version, recorded_at from alert where team = any (?)
                  union all
                  select former.team, version, recorded_at from former_team former join alert on id = alert_id where former.team = any (?)
                  union all
                  select '', version, recorded_at from alert
                  where ? and (escalation = 'SPECIAL_UNIT' or routed_to = 'SPECIAL_UNIT')) seen
            group by team
            """;

    private static final String OF = "alerts of ";

    /** No team has this code. */
    private static final String SPECIAL_UNIT = "";

    private final Database database;
    private final OwnTeams teams;
    private final Caller caller;

    InboxMarks(Database database, OwnTeams teams, Caller caller) {
        this.database = database;
        this.teams = teams;
        this.caller = caller;
    }

    @Override
    public Map<String, String> now(Set<String> parts) {
        var looking = Marks.named(OF, parts);
        var looked = SqlArray.texts(looking);
        return database
                .list(
                        COUNTED,
                        row -> Map.entry(part(row.text("team")), row.text("mark")),
                        looked,
                        looked,
                        looking.contains(SPECIAL_UNIT))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the caller's inbox shows: the alerts of their own teams and of those they lead, and what came up to the special unit. */
    Set<String> ofCaller() {
        var special = caller.is(Role.SPECIAL_UNIT) ? Stream.of(SPECIAL_UNIT) : Stream.<String>empty();
        return Stream.concat(teams.codes().stream(), special)
                .map(InboxMarks::part)
                .collect(toUnmodifiableSet());
    }

    private static String part(String team) {
        return OF + team;
    }
}
