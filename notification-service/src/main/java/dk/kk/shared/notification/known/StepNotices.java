package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which steps of shared case procedures are overdue, or were taken, for each who must know. */
@ApplicationScoped
public class StepNotices implements Notices<StepNotice> {
    public static final StreamKind KIND = new StreamKind("plan", "procedure-step-notice");

    private static final String KEEP = """
            insert into step_notice (notice_id, citizen_id, run_id, step, reason, told, phase, news, day, taken_by, routed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, day = excluded.day, taken_by = excluded.taken_by, routed_on = excluded.routed_on
            """;

    private final NoticeTable<StepNotice> table;

    StepNotices(Database database, BusinessClock clock) {
        table = new NoticeTable<>(
                KIND, "step_notice", "notice_id", NoticePhase.OPEN, StepNotices::read, database, clock);
    }

    @Override
    public NoticeTable<StepNotice> table() {
        return table;
    }

    void keep(List<HeardEvent> heard) {
        table.keep(KEEP, StepNotice.class, heard, (notice, today) -> new @Nullable Object[] {
            notice.noticeId(),
            notice.citizenId(),
            notice.runId(),
            notice.step(),
            notice.reason(),
            notice.told(),
            notice.phase(),
            notice.news(),
            notice.day(),
            notice.takenBy(),
            today
        });
    }

    private static StepNotice read(SqlRow row) {
        return new StepNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.uuid("run_id"),
                (int) row.number("step"),
                row.code("reason", StepNotice.Reason.class),
                row.code("told", StepNotice.Told.class),
                row.code("phase", NoticePhase.class),
                (int) row.number("news"),
                row.day("day"),
                row.codeOrNull("taken_by", Administration.class));
    }
}
