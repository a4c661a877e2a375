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
import org.jspecify.annotations.Nullable;

/** Which steps of shared case procedures are overdue, or were taken, for each who must know. */
@ApplicationScoped
public class StepNotices {
    public static final StreamKind KIND = new StreamKind("plan", "procedure-step-notice");

    private static final String OPEN = StepNotice.Phase.OPEN.name();

    private static final String KEEP = """
            insert into step_notice (notice_id, citizen_id, run_id, step, reason, told, phase, news, day, taken_by, routed_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (notice_id) do update
            set phase = excluded.phase, news = excluded.news, day = excluded.day, taken_by = excluded.taken_by, routed_on = excluded.routed_on
            """;

    private final Database database;
    private final PassedOn passedOn;
    private final BusinessClock clock;

    StepNotices(Database database, PassedOn passedOn, BusinessClock clock) {
        this.database = database;
        this.passedOn = passedOn;
        this.clock = clock;
    }

    void keep(List<HeardEvent> heard) {
        var today = clock.today();
        var told = heard.stream().map(event -> event.state(StepNotice.class)).toList();
        database.batch(KEEP, told, notice -> new @Nullable Object[] {
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

    /** Whether one is open of a citizen whom somebody else has, or nobody, though nothing was heard of it. */
    public boolean anyPassedOn(LocalDate today) {
        return !passedOn.citizens("step_notice", OPEN, today, 1).isEmpty();
    }

    /** @return whose those are; they are routed by this day now */
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return passedOn.route("step_notice", OPEN, today, atMost);
    }

    /** All of these citizens, and these notices, in the order of their ids; those that are gone too. */
    public List<StepNotice> of(Collection<UUID> citizens, Collection<UUID> notices) {
        return database.list(
                "select * from step_notice where citizen_id = any (array(select id from ids_of(?))) or notice_id = any (?) order by notice_id",
                StepNotices::read,
                SqlArray.uuids(citizens),
                SqlArray.uuids(notices));
    }

    private static StepNotice read(SqlRow row) {
        return new StepNotice(
                row.uuid("notice_id"),
                row.uuid("citizen_id"),
                row.uuid("run_id"),
                (int) row.number("step"),
                row.code("reason", StepNotice.Reason.class),
                row.code("told", StepNotice.Told.class),
                row.code("phase", StepNotice.Phase.class),
                (int) row.number("news"),
                row.day("day"),
                row.codeOrNull("taken_by", Administration.class));
    }
}
