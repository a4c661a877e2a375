package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whose name and address protection lapses soon, for each side that has them. */
@ApplicationScoped
public class ProtectionNotices {
    public static final StreamKind KIND = new StreamKind("citizen", "protection-notice");

    private static final String OPEN = ProtectionNotice.Phase.OPEN.name();

    private static final String KEEP = """
            insert into protection_notice (notice_id, citizen_id, side, phase, news, lapses_on, routed_on) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, lapses_on = excluded.lapses_on, routed_on = excluded.routed_on
            """;

    private final Database database;
    private final PassedOn passedOn;
    private final BusinessClock clock;

    ProtectionNotices(Database database, PassedOn passedOn, BusinessClock clock) {
        this.database = database;
        this.passedOn = passedOn;
        this.clock = clock;
    }

    void keep(List<HeardEvent> heard) {
        var today = clock.today();
        var told =
                heard.stream().map(event -> event.state(ProtectionNotice.class)).toList();
        database.batch(KEEP, told, notice -> new Object[] {
            notice.noticeId(),
            notice.citizenId(),
            notice.side(),
            notice.phase(),
            notice.news(),
            notice.lapsesOn(),
            today
        });
    }

    /** Whether one is open of a citizen whom somebody else has, or nobody, though nothing was heard of it. */
    public boolean anyPassedOn(LocalDate today) {
        return !passedOn.citizens("protection_notice", OPEN, today, 1).isEmpty();
    }

    /** @return whose those are; they are routed by this day now */
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return passedOn.route("protection_notice", OPEN, today, atMost);
    }

    /** All of these citizens, and these notices, in the order of their ids; those that are gone too. */
    public List<ProtectionNotice> of(Collection<UUID> citizens, Collection<UUID> notices) {
        return database.list(
                "select * from protection_notice where citizen_id = any (array(select id from ids_of(?))) or notice_id = any (?) order by notice_id",
                ProtectionNotices::read,
                SqlArray.uuids(citizens),
                SqlArray.uuids(notices));
    }

    private static ProtectionNotice read(SqlRow row) {
        return new ProtectionNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.code("side", Administration.class),
                row.code("phase", ProtectionNotice.Phase.class),
                (int) row.number("news"),
                row.day("lapses_on"));
    }
}
