package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The replays of a service: one at a time, whichever instance runs it. */
@ApplicationScoped
class Replays {
    private static final String LAST = "g"; // above every id's text

    /** Silent for a minute: its instance died, or lost the database. */
    private static final String END_CUT = """
            update replay set state = 'FAILED', ended_at = clock_timestamp(), failure = 'CUT'
            where state = 'RUNNING' and seen_at < clock_timestamp() - interval '1 minute'
            """;

    private final Database database;

    Replays(Database database) {
        this.database = database;
    }

    /** @throws RuleViolation {@code replay-running} */
    @Transactional(TxType.REQUIRES_NEW)
    void start(UUID id, ReplayMode mode, String startedBy) {
        database.run(END_CUT);
        try {
            database.run(
                    "insert into replay (id, mode, state, started_by) values (?, ?, 'RUNNING', ?)",
                    id,
                    mode,
                    startedBy);
        } catch (SqlFailure e) {
            throw e.isUniqueViolation() ? new RuleViolation("replay-running") : e;
        }
    }

    /** @return whether it is to go on: not where it was taken for cut */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progress(UUID id, long records, long read) {
        var sql =
                "update replay set records = ?, read = ?, seen_at = clock_timestamp() where id = ? and state = 'RUNNING'";
        return database.run(sql, records, read, id) == 1;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void done(UUID id) {
        database.run("""
                update replay set state = 'DONE', ended_at = clock_timestamp(), found = (
                    select coalesce(jsonb_object_agg(finding, streams), '{}') from (
                        select finding, count(*) as streams from replay_stream
                        where replay_id = replay.id and finding is not null group by finding) found)
                where id = ? and state = 'RUNNING'
                """, id);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(UUID id, ReplayFailure failure) {
        database.run(
                "update replay set state = 'FAILED', ended_at = clock_timestamp(), failure = ? where id = ? and state = 'RUNNING'",
                failure,
                id);
    }

    /** @throws RuleViolation {@code not-found} */
    @Transactional
    ReplayView view(UUID id) {
        database.run(END_CUT);
        return database.first("select * from replay where id = ?", ReplayView::read, id)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "replay", "id", id));
    }

    /** Newest first. */
    @Transactional
    List<ReplayView> views(PageRequest page) {
        database.run(END_CUT);
        return database.list(
                "select * from replay where id::text < ? order by id desc limit ?",
                ReplayView::read,
                Objects.requireNonNullElse(page.after(), LAST),
                page.fetch());
    }

    /** Of the newest replay; those of an earlier one are gone. */
    List<FoundStream> found(UUID id, PageRequest page) {
        var after =
                page.after() == null ? new String[] {"", "", ""} : page.after().split("\t", 3);
        if (after.length != 3) {
            throw new RuleViolation("cursor-invalid");
        }
        return database.list("""
                select r.finding, r.source, r.stream_kind, r.stream_id, r.version as on_topic, a.version as here
                from replay_stream r left join applied a using (source, stream_kind, stream_id)
                where r.replay_id = ? and r.finding is not null and (r.source, r.stream_kind, r.stream_id) > (?, ?, ?)
                order by r.source, r.stream_kind, r.stream_id limit ?
                """, FoundStream::read, id, after[0], after[1], after[2], page.fetch());
    }
}
