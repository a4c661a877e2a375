package dk.kk.shared.notification.alert;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.notification.known.OwnTeams;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The alerts. A person sees those of their own administration alone: of their own team, of the teams they lead, and of their own
 * citizens where the kind is theirs too. The special unit sees what has come up to it, of both.
 */
@ApplicationScoped
public class Alerts implements EntityStreams<Alert> {

    /** Of one alert. */
    private static final String VISIBLE_ONE = """
            (alert.administration = ?
             and (alert.team = any (?) or exists (select from unit where unit.code = alert.team and unit.parent_code = any (?)))
             or alert.administration = ? and alert.kind = any (?) and access_related(alert.citizen_id, ?, ?, ?)
             or ? and (alert.escalation = 'SPECIAL_UNIT' or alert.routed_to = 'SPECIAL_UNIT'))
            """;

    /**
     * The same of many, from the caller's teams and citizens on. An index leads to each: to teams because the server is given them as
     * they are, and knows how many alerts those have.
     */
    private static final String VISIBLE = """
            select a.id from alert a
            where a.administration = ? and a.team = any (?)
            union all
            select a.id from alert a
            where a.administration = ? and a.kind = any (?) and a.citizen_id = any (array(select citizen_id from access_citizens(?, ?, ?)))
            union all
            select a.id from alert a where ? and (a.escalation = 'SPECIAL_UNIT' or a.routed_to = 'SPECIAL_UNIT')
            """;

    private static final String VISIBLE_OF_MANY = "alert.id = any (array(" + VISIBLE + "))";

    /** What was taken back, or told nobody any more, of those that a team of the caller's had before. */
    private static final String FORMER = """
            select a.id from alert a join former_team former on former.alert_id = a.id
            where a.administration = ? and (a.taken_back or a.phase = 'WITHDRAWN') and former.team = any (?)
            """;

    /** The same of one alert. */
    private static final String FORMERLY = """
            (alert.administration = ? and (alert.taken_back or alert.phase = 'WITHDRAWN')
             and exists (select from former_team former left join unit on unit.code = former.team
                         where former.alert_id = alert.id and (former.team = any (?) or unit.parent_code = any (?))))
            """;

    private static final String BEFORE = "alert.id = any (array(select id from alert where phase = 'WITHDRAWN' and "
            + VISIBLE_OF_MANY + " union all " + FORMER + "))";

    private static final Duration LATELY = Duration.ofDays(14);

    private final Database database;
    private final OwnTeams teams;
    private final Caller caller;
    private final BusinessClock clock;

    Alerts(Database database, OwnTeams teams, Caller caller, BusinessClock clock) {
        this.database = database;
        this.teams = teams;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "alert";
    }

    /** To act on; nobody where it is not the caller's: another unit's alert is not there. */
    @Override
    public Subject subject(UUID id) {
        var arguments = Stream.concat(Stream.of(id), whoSeesOne()).toList();
        return new Subject(kind(), id, "select citizen_id from alert where id = ? and " + VISIBLE_ONE, arguments);
    }

    /** To read: those too that the caller's team had before. */
    public Subject readable(UUID id) {
        var sql = "select citizen_id from alert where id = ? and (" + VISIBLE_ONE + " or " + FORMERLY + ")";
        var units = SqlArray.texts(caller.units());
        var arguments = Stream.of(Stream.of(id), whoSeesOne(), Stream.of(administration(), units, units));
        return new Subject(
                kind(), id, sql, arguments.flatMap(Function.identity()).toList());
    }

    /** Whether the caller may act on it. */
    public boolean isHeld(UUID id) {
        var subject = subject(id);
        return database.first(
                        subject.sql(),
                        row -> row.uuid("citizen_id"),
                        subject.arguments().toArray())
                .isPresent();
    }

    /** Those that the caller sees; ids are in the order in which alerts were raised. */
    public List<Alert> visible(AlertQuery query, PageRequest page) {
        var now = query.held() == AlertHolding.NOW;
        var ofOne = query.filter().citizenId() != null;
        var asked =
                Stream.concat(query.arguments(caller.employee()), query.order().after(page));
        var ids = database.list(
                "select id from alert where " + (now ? (ofOne ? VISIBLE_ONE : VISIBLE_OF_MANY) : BEFORE) + query.sql()
                        + query.order().sql(),
                row -> row.uuid("id"),
                Stream.concat(now ? (ofOne ? whoSeesOne() : whoSees()) : whoSaw(), asked)
                        .toArray());
        var found = find("id in ?1", ids).stream().collect(toMap(Alert::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** How many of those that the caller sees nobody has acted on. */
    public long open() {
        return database.list(
                        "select count(*) from alert where phase in ('OPEN', 'ACKNOWLEDGED') and " + VISIBLE_OF_MANY,
                        row -> row.number("count"),
                        whoSees().toArray())
                .getFirst();
    }

    /** How many came to be no longer the caller's in the last two weeks. */
    public long lately() {
        var since = clock.instant().minus(LATELY);
        return database.list(
                        "select count(*) from alert where " + BEFORE + " and recorded_at >= ?",
                        row -> row.number("count"),
                        Stream.concat(whoSaw(), Stream.of(since)).toArray())
                .getFirst();
    }

    /** Those of a kind that exist, by the id of what they are about, locked in that order. */
    public Map<String, Alert> lockAbout(AlertKind kind, Collection<String> streamIds) {
        return find("topic.kind = ?1 and topic.aboutId in ?2 order by topic.aboutId", kind, streamIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(toMap(alert -> alert.topic().aboutId(), Function.identity()));
    }

    /**
     * What the open alerts of a kind are about that another directory may send elsewhere: those of these units, and those at a team
     * that it does not know.
     */
    List<String> openToReroute(AlertKind kind, Collection<String> units) {
        return database.list("""
                select about_id from alert
                where kind = ? and phase = 'OPEN'
                  and (team = any (?)
                       or not exists (select from unit
                                      where unit.code = alert.team and unit.administration = alert.administration))
                order by about_id
                """, row -> row.text("about_id"), kind, SqlArray.texts(units));
    }

    /** Whether any alert goes up by now; in this order an index leads to the first, while "any" made the planner read them all. */
    public boolean anyToEscalate() {
        return database.first(
                        "select 1 from alert where escalates_at <= ? order by escalates_at limit 1",
                        row -> true,
                        clock.instant())
                .isPresent();
    }

    /** Those that go up by now, the longest due first, locked; another instance takes others. */
    public List<Alert> lockToEscalate(int atMost) {
        var ids = database.list(
                "select id from alert where escalates_at <= ? order by escalates_at limit ? for update skip locked",
                row -> row.uuid("id"),
                clock.instant(),
                atMost);
        return list("id in ?1 order by id", ids);
    }

    private Stream<Object> whoSeesOne() {
        var units = SqlArray.texts(caller.units());
        return whoSees(Stream.of(units, units));
    }

    private Stream<Object> whoSees() {
        return whoSees(Stream.of(SqlArray.texts(teams.codes())));
    }

    private Stream<Object> whoSees(Stream<Object> byTeam) {
        var others = Stream.of(
                administration(),
                SqlArray.texts(AlertKind.seenWithTheCitizen()),
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today(),
                caller.is(Role.SPECIAL_UNIT));
        return Stream.of(Stream.of(administration()), byTeam, others).flatMap(Function.identity());
    }

    private Stream<Object> whoSaw() {
        return Stream.concat(whoSees(), Stream.of(administration(), SqlArray.texts(teams.codes())));
    }

    private String administration() {
        return caller.principal() instanceof Principal.Person person ? person.administration() : "";
    }
}
