package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of whom something does not fit together, for each side. */
@ApplicationScoped
public class FindingNotices implements Notices<FindingNotice> {
    public static final StreamKind KIND = new StreamKind("plan", "finding-notice");

    private static final String KEEP = """
            insert into finding_notice (notice_id, citizen_id, side, phase, news, found_on, routed_on) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, found_on = excluded.found_on, routed_on = excluded.routed_on
            """;

    private final NoticeTable<FindingNotice> table;

    FindingNotices(Database database, BusinessClock clock) {
        table = new NoticeTable<>(
                KIND, "finding_notice", "notice_id", NoticePhase.OPEN, FindingNotices::read, database, clock);
    }

    @Override
    public NoticeTable<FindingNotice> table() {
        return table;
    }

    void keep(List<HeardEvent> heard) {
        table.keep(KEEP, FindingNotice.class, heard, (notice, today) -> new Object[] {
            notice.noticeId(), notice.citizenId(), notice.side(), notice.phase(), notice.news(), notice.foundOn(), today
        });
    }

    private static FindingNotice read(SqlRow row) {
        return new FindingNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.code("side", Administration.class),
                row.code("phase", NoticePhase.class),
                (int) row.number("news"),
                row.day("found_on"));
    }
}
