package dk.kk.shared.notification.inbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.known.Units;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.live.Marks;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    private final Units units;
    private final Caller caller;

    InboxMarks(Database database, Units units, Caller caller) {
        this.database = database;
        this.units = units;
        this.caller = caller;
    }

    @Override
    public Map<String, String> now(Set<String> parts) {
        var looking = Marks.named(OF, parts);
        var teams = SqlArray.texts(looking);
        return database
                .list(
                        COUNTED,
                        row -> Map.entry(part(row.text("team")), row.text("mark")),
                        teams,
                        teams,
                        looking.contains(SPECIAL_UNIT))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the caller's inbox shows: the alerts of their own teams and of those they lead, and what came up to the special unit. */
    Set<String> ofCaller() {
        var own = caller.units();
        var special = caller.is(Role.SPECIAL_UNIT) ? Stream.of(SPECIAL_UNIT) : Stream.<String>empty();
        return Stream.of(own.stream(), units.below(own).stream(), special)
                .flatMap(Function.identity())
                .map(InboxMarks::part)
                .collect(toUnmodifiableSet());
    }

    private static String part(String team) {
        return OF + team;
    }
}
