package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whose name and address protection lapses soon, for each side that has them. */
@ApplicationScoped
public class ProtectionNotices implements Notices<ProtectionNotice> {
    public static final StreamKind KIND = new StreamKind("citizen", "protection-notice");

    private static final String KEEP = """
            insert into protection_notice (notice_id, citizen_id, side, phase, news, lapses_on, routed_on) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, lapses_on = excluded.lapses_on, routed_on = excluded.routed_on
            """;

    private final NoticeTable<ProtectionNotice> table;

    ProtectionNotices(Database database, BusinessClock clock) {
        table = new NoticeTable<>(
                KIND, "protection_notice", "notice_id", NoticePhase.OPEN, ProtectionNotices::read, database, clock);
    }

    @Override
    public NoticeTable<ProtectionNotice> table() {
        return table;
    }

    void keep(List<HeardEvent> heard) {
        table.keep(KEEP, ProtectionNotice.class, heard, (notice, today) -> new Object[] {
            notice.noticeId(),
            notice.citizenId(),
            notice.side(),
            notice.phase(),
            notice.news(),
            notice.lapsesOn(),
            today
        });
    }

    private static ProtectionNotice read(SqlRow row) {
        return new ProtectionNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.code("side", Administration.class),
                row.code("phase", NoticePhase.class),
                (int) row.number("news"),
                row.day("lapses_on"));
    }
}
