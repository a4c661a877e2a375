package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What subscriptions must have of what was told of the alerts of stops, for who proves that they do. It begins at the alerts' own
 * events, not at what was kept for other systems: that may be what is missing. Filters are asked as the {@link Sequencer} does, but now.
 */
@ApplicationScoped
public class OwedEvents {
    /** So that nothing is called missing that is just being forgotten. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final String OWED = """
            with told as (
                select alert.id as alert_id, alert.about_id, ? || outbox.type as type, outbox.recorded_at,
                       outbox.data::json ->> 'administration' as administration, outbox.data::json ->> 'team' as unit
                from alert join outbox on outbox.stream_kind = 'alert' and outbox.stream_id = alert.id::text
                where alert.kind = 'BENEFIT_STOP' and alert.about_id = any (?)
                  and outbox.inserted_at > ? and outbox.inserted_at <= ?)
            select subscription.id as subscription_id, told.alert_id, told.about_id, told.recorded_at,
                   numbered.number is not null as numbered,
                   numbered.number is not null and (subscription.url is null or numbered.number <= coalesce(queue.delivered, 0)) as arrived,
                   subscription.phase <> 'ACTIVE' or coalesce(greatest(queue.due_at, queue.leased_until) > ?, false) as waits
            from told
            join unnest(?, ?) permitted (client, administration) on permitted.administration = told.administration
            join subscription on subscription.client = permitted.client
                             and subscription.administration = permitted.administration
                             and subscription.phase <> 'ENDED' and subscription.registered_at + make_interval(secs => ?) < told.recorded_at
            left join external_event event on event.alert_id = told.alert_id and event.type = told.type
                                          and event.recorded_at = told.recorded_at
            left join subscription_event numbered on numbered.subscription_id = subscription.id
                                                 and numbered.external_event_id = event.id
            left join delivery_queue queue on queue.subscription_id = subscription.id
            where (subscription.types = '{}' or told.type = any (subscription.types))
              and (subscription.units = '{}' or told.unit = any (subscription.units)
                   or exists (select from unit where unit.code = told.unit and unit.parent_code = any (subscription.units)))
            order by told.recorded_at
            """;

    private final Database database;
    private final SubscribingClients clients;
    private final SubscriptionSettings settings;
    private final RealClock clock;

    OwedEvents(Database database, SubscribingClients clients, SubscriptionSettings settings, RealClock clock) {
        this.database = database;
        this.clients = clients;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Oldest first, as long as events are kept.
     *
     * @param stops by their ids
     * @param grace what was told since may still be on its way, and is left out
     */
    @Transactional
    public List<OwedEvent> of(Collection<String> stops, Duration grace) {
        var now = clock.instant();
        var settledBefore = now.minus(grace);
        var permitted = clients.all();
        return database.list(
                OWED,
                OwedEvent::read,
                EventTypes.PREFIX,
                SqlArray.texts(stops),
                now.minus(settings.retention()).plus(MARGIN),
                settledBefore,
                settledBefore,
                SqlArray.texts(permitted.stream()
                        .map(SubscribingClients.Asking::client)
                        .toList()),
                SqlArray.texts(permitted.stream()
                        .map(SubscribingClients.Asking::administration)
                        .toList()),
                (double) grace.toSeconds());
    }
}
