package dk.kk.shared.notification.mail;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Escalation;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hints there are, out of the events the alerts have told. */
@Singleton
class Hints {
    private static final String TYPES = "('alert.raised', 'alert.rerouted', 'alert.reopened', 'alert.escalated')";

    /** Of open alerts that changed since they were looked at, the newest hint; an alert that was only seen meanwhile has no new one. */
    private static final String FRESH = """
            with changed as (
                select id, version from alert
                where phase = 'OPEN'
                  and not exists (select from mail_look looked where alert_id = alert.id and version >= alert.version)
                order by id limit ?),
            looked as (
                insert into mail_look (alert_id, version, hinted)
                select id, version, coalesce((select max(stream_version) from outbox
                                              where stream_kind = 'alert' and stream_id = changed.id::text
                                                and stream_version <= changed.version and type in
            """ + TYPES + """
            ), 0)
                from changed
                on conflict (alert_id) do update set version = excluded.version, hinted = excluded.hinted
                returning alert_id, hinted, coalesce(old.hinted, 0) as before)
            select looked.alert_id, told.stream_version, told.data, told.recorded_at, unit.parent_code
            from looked
            join outbox told on told.stream_kind = 'alert' and told.stream_id = looked.alert_id::text
                            and told.stream_version = looked.hinted
            left join unit on unit.code = told.data::jsonb ->> 'team'
            where looked.hinted > looked.before
            order by looked.alert_id
            """;

    private static final String SINCE = """
            select alert.id as alert_id, told.stream_version, told.data, told.recorded_at, unit.parent_code
            from alert
            join outbox told on told.stream_kind = 'alert' and told.stream_id = alert.id::text and told.type in
            """ + TYPES + """
            left join unit on unit.code = told.data::jsonb ->> 'team'
            where alert.recorded_at >= ? and told.recorded_at >= ?
              and (alert.team = any (?) or alert.caseworker = ?
                   or exists (select from former_team former where former.alert_id = alert.id and former.team = any (?))
                   or exists (select from unit below where below.code = alert.team and below.parent_code = any (?)))
            order by told.recorded_at, alert.id
            """;

    private final Database database;

    Hints(Database database) {
        this.database = database;
    }

    /** What is new since it was last asked; each is told once. */
    List<Hint> fresh(int atMost) {
        return database.list(FRESH, Hints::hint, atMost);
    }

    /** All of alerts that one of these units or this employee has or had, oldest first. */
    List<Hint> since(Instant since, MailChoice choice) {
        var units = SqlArray.texts(choice.units());
        return database.list(SINCE, Hints::hint, since, since, units, choice.employee(), units, units);
    }

    private static Hint hint(SqlRow row) {
        var state = EventJson.read(EventJson.tree(row.text("data")), State.class);
        return new Hint(
                row.uuid("alert_id"),
                row.number("stream_version"),
                state.kind,
                state.team,
                row.textOrNull("parent_code"),
                state.caseworker,
                Objects.requireNonNullElse(state.escalation, Escalation.NONE),
                state.greenLine,
                state.stopPhase,
                row.instant("recorded_at"));
    }

    record State(
            AlertKind kind,
            String team,
            @Nullable String caseworker,
            @Nullable Escalation escalation,
            boolean greenLine,
            @Nullable StopPhase stopPhase) {}
}
