package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Gives what was told its numbers: the events that have none yet, oldest first, each in every subscription it fits, without a gap.
 * One instance does so at a time; who tells of an alert waits for none of this. Two events of one alert keep their order, as the
 * second was told under the alert's lock, after the first's commit.
 */
@ApplicationScoped
class Sequencer {
    private static final long LOCK = 0x73756273637269L; // "subscri"
    private static final int AT_MOST = 1_000;
    private static final String NUMBER = """
            with fresh as (
                select * from external_event where sequenced_at is null order by id limit ?),
            matched as (
                select subscription.id as subscription_id, fresh.id as event_id,
                       numbering.newest + row_number() over (partition by subscription.id order by fresh.id) as number
                from fresh
                join unnest(?, ?) permitted (client, administration) on permitted.administration = fresh.administration
                join subscription on subscription.client = permitted.client
                                 and subscription.administration = permitted.administration
                                 and subscription.phase <> 'ENDED'
                join subscription_numbering numbering on numbering.subscription_id = subscription.id
                where (subscription.types = '{}' or fresh.type = any (subscription.types))
                  and (subscription.units = '{}' or fresh.unit = any (subscription.units)
                       or exists (select from unit where unit.code = fresh.unit
                                                     and unit.parent_code = any (subscription.units)))),
            numbered as (
                insert into subscription_event (subscription_id, number, external_event_id)
                select subscription_id, number, event_id from matched),
            raised as (
                update subscription_numbering numbering set newest = highest.number
                from (select subscription_id, max(number) as number from matched group by subscription_id) highest
                where highest.subscription_id = numbering.subscription_id)
            update external_event set sequenced_at = clock_timestamp() where id in (select id from fresh)
            """;

    private final Database database;
    private final SubscribingClients clients;
    private final RealClock clock;

    Sequencer(Database database, SubscribingClients clients, RealClock clock) {
        this.database = database;
        this.clients = clients;
        this.clock = clock;
    }

    /** True where more wait than one round takes. */
    @Transactional
    boolean number() {
        if (!isTheOne()) {
            return false;
        }
        var from = clock.instant();
        var permitted = clients.all();
        var numbered = database.run(
                NUMBER,
                AT_MOST,
                SqlArray.texts(permitted.stream()
                        .map(SubscribingClients.Asking::client)
                        .toList()),
                SqlArray.texts(permitted.stream()
                        .map(SubscribingClients.Asking::administration)
                        .toList()));
        if (numbered == AT_MOST) {
            return true;
        }
        database.run("update sequencer set checked_at = ?", from);
        return false;
    }

    private boolean isTheOne() {
        return database.first("select pg_try_advisory_xact_lock(?) as locked", row -> row.flag("locked"), LOCK)
                .orElse(false);
    }
}
