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

/** Of whom something does not fit together, for each side. */
@ApplicationScoped
public class FindingNotices {
    public static final StreamKind KIND = new StreamKind("plan", "finding-notice");

    private static final String OPEN = FindingNotice.Phase.OPEN.name();

    private static final String KEEP = """
            insert into finding_notice (notice_id, citizen_id, side, phase, news, found_on, routed_on) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, found_on = excluded.found_on, routed_on = excluded.routed_on
            """;

    private final Database database;
    private final PassedOn passedOn;
    private final BusinessClock clock;

    FindingNotices(Database database, PassedOn passedOn, BusinessClock clock) {
        this.database = database;
        this.passedOn = passedOn;
        this.clock = clock;
    }

    void keep(List<HeardEvent> heard) {
        var today = clock.today();
        var told = heard.stream().map(event -> event.state(FindingNotice.class)).toList();
        database.batch(KEEP, told, notice -> new Object[] {
            notice.noticeId(), notice.citizenId(), notice.side(), notice.phase(), notice.news(), notice.foundOn(), today
        });
    }

    /** Whether one is open of a citizen whom somebody else has, or nobody, though nothing was heard of it. */
    public boolean anyPassedOn(LocalDate today) {
        return !passedOn.citizens("finding_notice", OPEN, today, 1).isEmpty();
    }

    /** @return whose those are; they are routed by this day now */
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return passedOn.route("finding_notice", OPEN, today, atMost);
    }

    /** All of these citizens, and these notices, in the order of their ids; those that are gone too. */
    public List<FindingNotice> of(Collection<UUID> citizens, Collection<UUID> notices) {
        return database.list(
                "select * from finding_notice where citizen_id = any (array(select id from ids_of(?))) or notice_id = any (?) order by notice_id",
                FindingNotices::read,
                SqlArray.uuids(citizens),
                SqlArray.uuids(notices));
    }

    private static FindingNotice read(SqlRow row) {
        return new FindingNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.code("side", Administration.class),
                row.code("phase", FindingNotice.Phase.class),
                (int) row.number("news"),
                row.day("found_on"));
    }
}
