package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Somebody opens an alert that is theirs: the first one of the team is told of. */
@Singleton
public class SeeAlert {
    private final Alerts alerts;
    private final Database database;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    SeeAlert(Alerts alerts, Database database, Outbox outbox, Caller caller, BusinessClock clock) {
        this.alerts = alerts;
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @return it as it is after that */
    @Transactional(Transactional.TxType.MANDATORY)
    public Alert open(UUID id) {
        if (!isUnseen(id)) {
            return alerts.get(id);
        }
        var alert = alerts.lock(id);
        alert.see(caller.employee(), clock)
                .ifPresent(happened -> outbox.add(alert.event(happened, caller.cause(happened))));
        return alert;
    }

    private boolean isUnseen(UUID id) {
        return database.first("select 1 from alert where id = ? and phase = 'OPEN' and seen_at is null", _ -> true, id)
                .isPresent();
    }
}
