package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stops of a citizen's benefits that came about, and what SOF made of them. */
@ApplicationScoped
public class CitizenStops {

    private static final String OF_CITIZEN = """
            select coalesce(s.decided_at, s.registered_at) as began_at, s.decided_at is null as discovered,
                   s.phase = 'WITHDRAWN' as withdrawn, s.phase in ('EFFECTIVE', 'RESUMED', 'BENEFIT_ENDED') as took_effect,
                   s.effective_from, s.resumed_at, a.told_at, a.contacted_at
            from duty_stop s left join duty_stop_alert a using (stop_id)
            where s.citizen_id = any (?) and (s.decided_at is not null or s.discovered and s.registered_at is not null)
            order by s.stop_id
            """;

    private final Database database;

    CitizenStops(Database database) {
        this.database = database;
    }

    /**
     * @param beganAt when it was decided, or when it was found that nobody had
     * @param stoppedFrom the first day without the benefit; null where it did not come to that
     * @param resumedAt when the benefit was paid again
     * @param toldAt when SOF was alerted of it
     * @param contactedAt when SOF had reached the citizen
     */
    public record Stop(
            Instant beganAt,
            boolean discovered,
            boolean withdrawn,
            @Nullable LocalDate stoppedFrom,
            @Nullable Instant resumedAt,
            @Nullable Instant toldAt,
            @Nullable Instant contactedAt) {

        private static Stop read(SqlRow row) {
            return new Stop(
                    row.instant("began_at"),
                    row.flag("discovered"),
                    row.flag("withdrawn"),
                    row.flag("took_effect") ? row.dayOrNull("effective_from") : null,
                    row.instantOrNull("resumed_at"),
                    row.instantOrNull("told_at"),
                    row.instantOrNull("contacted_at"));
        }

        /** The first day with the benefit again; null: not yet, or on the day it was stopped. */
        public @Nullable LocalDate paidFrom() {
            var day = resumedAt == null ? null : BusinessClock.dayOf(resumedAt);
            return day == null || stoppedFrom == null || !day.isAfter(stoppedFrom) ? null : day;
        }
    }

    /** @param ids all that are the citizen's */
    public List<Stop> of(Collection<UUID> ids) {
        return database.list(OF_CITIZEN, Stop::read, SqlArray.uuids(ids));
    }
}
