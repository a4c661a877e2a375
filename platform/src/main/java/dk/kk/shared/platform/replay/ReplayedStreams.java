package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.consumer.Finding;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which streams a replay read, up to which version, and what it found of them. */
@ApplicationScoped
class ReplayedStreams {

    /** What was found stays, though a later version of the same reading is as it should be; but not what that one settles. */
    private static final String KEEP = """
            insert into replay_stream (source, stream_kind, stream_id, replay_id, version, finding)
            select source, kind, id, ?, version, finding
            from unnest(?, ?, ?, ?, ?) read (source, kind, id, version, finding) order by source, kind, id
            on conflict (source, stream_kind, stream_id) do update set
                replay_id = excluded.replay_id,
                version = case when replay_stream.replay_id = excluded.replay_id
                    then greatest(replay_stream.version, excluded.version) else excluded.version end,
                finding = case when replay_stream.replay_id = excluded.replay_id
                        and replay_stream.finding in ('MISSING', 'BEHIND', 'DIFFERENT')
                    then replay_stream.finding else excluded.finding end
            """;

    /** What live events have brought meanwhile is missing no more. */
    private static final String SETTLE = """
            update replay_stream r set finding = null from applied a
            where r.replay_id = ? and r.finding in ('MISSING', 'BEHIND')
              and (a.source, a.stream_kind, a.stream_id) = (r.source, r.stream_kind, r.stream_id) and a.version >= r.version
            """;

    private static final String AHEAD = """
            update replay_stream r set finding = 'AHEAD' from applied a
            where r.replay_id = ? and (r.finding is null or r.finding = 'FAILED') and a.version > r.version
              and (a.source, a.stream_kind, a.stream_id) = (r.source, r.stream_kind, r.stream_id)
            """;

    private static final String NOT_ON_TOPIC = """
            insert into replay_stream (source, stream_kind, stream_id, replay_id, version, finding)
            select a.source, a.stream_kind, a.stream_id, ?, null, 'NOT_ON_TOPIC' from applied a
            where not exists (
                select from replay_stream r where r.replay_id = ?
                  and (a.source, a.stream_kind, a.stream_id) = (r.source, r.stream_kind, r.stream_id))
            on conflict (source, stream_kind, stream_id) do update set
                replay_id = excluded.replay_id, version = null, finding = excluded.finding
            """;

    private final Database database;

    ReplayedStreams(Database database) {
        this.database = database;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void keep(UUID replay, List<HeardEvent> read, Map<HeardEvent, Finding> found) {
        database.run(
                KEEP,
                replay,
                each(read, HeardEvent::source),
                each(read, HeardEvent::kind),
                each(read, HeardEvent::streamId),
                SqlArray.numbers(read.stream().map(HeardEvent::version).toList()),
                SqlArray.texts(read.stream().<@Nullable Object>map(found::get).toList()));
    }

    /**
     * Once all is read.
     *
     * @param mended what was missing was applied, and is told of all the same
     * @return of how many streams more is applied than was read: there may be more to read by now
     */
    @Transactional(TxType.REQUIRES_NEW)
    int judge(UUID replay, boolean mended) {
        if (!mended) {
            database.run(SETTLE, replay);
        }
        return database.run(AHEAD, replay) + database.run(NOT_ON_TOPIC, replay, replay);
    }

    private static SqlArray each(List<HeardEvent> read, Function<HeardEvent, ?> part) {
        return SqlArray.texts(read.stream().map(part).toList());
    }
}
