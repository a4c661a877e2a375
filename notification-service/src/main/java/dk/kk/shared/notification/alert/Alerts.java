package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The alerts; a person sees those of their own team, the teams they lead, and of their own citizens. */
@ApplicationScoped
public class Alerts implements EntityStreams<Alert> {

    private static final UUID GREATEST = new UUID(-1, -1);
    private static final String VISIBLE = """
            (alert.team = any (?)
             or exists (select from unit where unit.code = alert.team and unit.parent_code = any (?))
             or access_related(alert.citizen_id, ?, ?, ?))
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    Alerts(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "alert";
    }

    /** Nobody where the caller does not see it: another unit's alert is not there. */
    @Override
    public Subject subject(UUID id) {
        var arguments = Stream.concat(Stream.of(id), whoSees()).toList();
        return new Subject(kind(), id, "select citizen_id from alert where id = ? and " + VISIBLE, arguments);
    }

    /** Those that the caller sees, newest first. */
    public List<Alert> visible(@Nullable String team, @Nullable AlertPhase phase, PageRequest page) {
        var asked = Stream.of(team, team, phase, phase, page.after() == null ? GREATEST : page.afterId(), page.fetch());
        var ids = database.list(
                "select id from alert where " + VISIBLE + """
                and (?::text is null or team = ?) and (?::text is null or phase = ?) and id < ?
                order by id desc limit ?
                """,
                row -> row.uuid("id"),
                Stream.concat(whoSees(), asked).toArray());
        return list("id in ?1 order by id desc", ids);
    }

    /** Those of a kind that exist, by the id of what they are about, locked in that order. */
    public Map<String, Alert> lockAbout(AlertKind kind, Collection<String> streamIds) {
        return find("topic.kind = ?1 and topic.aboutId in ?2 order by topic.aboutId", kind, streamIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(alert -> alert.topic().aboutId(), Function.identity()));
    }

    /** What the open alerts of a kind are about that stand at this team. */
    List<String> openAt(AlertKind kind, String team) {
        return database.list(
                "select about_id from alert where team = ? and kind = ? and phase = 'OPEN' order by about_id",
                row -> row.text("about_id"),
                team,
                kind);
    }

    private Stream<Object> whoSees() {
        var units = SqlArray.texts(caller.units());
        return Stream.of(units, units, caller.employee(), units, clock.today());
    }
}
