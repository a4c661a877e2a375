package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** All statuses ever delivered, each under the registration it was said of. No timeline follows from them. */
@ApplicationScoped
class SofStatuses {
    private static final String TOLD = """
            with told as (
                select * from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as text[])) t (citizen_id, status_on, target_group))
            """;

    private static final String SUPERSEDE = TOLD + """
            update sof_status s set superseded_at = greatest(s.delivered_at, cast(? as timestamptz)) from told
            where s.citizen_id = told.citizen_id and s.status_on = told.status_on and s.superseded_at is null
              and s.target_group <> told.target_group
            """;

    private static final String ADD = TOLD + """
            insert into sof_status (citizen_id, status_on, target_group, delivered_at)
            select told.citizen_id, told.status_on, told.target_group, cast(? as timestamptz) from told
            where not exists (select from sof_status s
                              where s.citizen_id = told.citizen_id and s.status_on = told.status_on and s.superseded_at is null)
            """;

    private final Database database;
    private final BusinessClock clock;

    SofStatuses(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of one day the last word counts; the one before is kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(List<DeliveredStatus> rows) {
        var at = clock.instant();
        for (var statement : List.of(SUPERSEDE, ADD)) {
            database.run(
                    statement,
                    SqlArray.uuids(rows.stream().map(DeliveredStatus::citizenId).toList()),
                    SqlArray.days(rows.stream().map(DeliveredStatus::statusOn).toList()),
                    SqlArray.texts(
                            rows.stream().map(DeliveredStatus::targetGroup).toList()),
                    at);
        }
    }
}
