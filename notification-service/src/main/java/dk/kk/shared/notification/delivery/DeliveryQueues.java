package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.ExternalEvent;
import dk.kk.shared.notification.subscription.SubscribingClients;
import dk.kk.shared.notification.webhook.Outcome;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far the deliveries of each subscription are. A queue is its subscription's alone: none waits for another. Real time. */
@ApplicationScoped
class DeliveryQueues {
    private static final String OPEN = """
            insert into delivery_queue (subscription_id, due_at)
            select id, ? from subscription
            where url is not null and phase <> 'ENDED'
              and not exists (select from delivery_queue where subscription_id = subscription.id)
            on conflict do nothing
            """;
    private static final String CLAIM = """
            update delivery_queue set lease = gen_random_uuid(), leased_until = ?
            where subscription_id in (
                select queue.subscription_id from delivery_queue queue
                join subscription on subscription.id = queue.subscription_id and subscription.phase = 'ACTIVE'
                join subscription_numbering numbering on numbering.subscription_id = queue.subscription_id
                where queue.due_at <= ? and (queue.leased_until is null or queue.leased_until <= ?)
                  and subscription.client = any (?)
                  and numbering.newest > greatest(queue.delivered, numbering.removed_through)
                order by queue.due_at, queue.subscription_id limit ? for update of queue skip locked)
            returning subscription_id, lease
            """;
    private static final String NEXT = """
            select numbered.subscription_id, numbered.number, event.*, subscription.url, queue.failures
            from delivery_queue queue
            join subscription on subscription.id = queue.subscription_id and subscription.phase = 'ACTIVE'
            join subscription_event numbered on numbered.subscription_id = queue.subscription_id
                                            and numbered.number > queue.delivered
            join external_event event on event.id = numbered.external_event_id
            where queue.subscription_id = ? and queue.lease = ?
            order by numbered.number limit 1
            """;
    private static final String DELIVERED = """
            update delivery_queue
            set delivered = ?, failures = 0, failing_since = null, last_outcome = ?, last_attempt_at = ?, due_at = ?, leased_until = ?
            where subscription_id = ? and lease = ?
            """;
    private static final String FAILED = """
            update delivery_queue
            set failures = ?, failing_since = coalesce(failing_since, ?), last_outcome = ?, last_attempt_at = ?, due_at = ?,
                lease = null, leased_until = null
            where subscription_id = ? and lease = ?
            """;

    private final Database database;
    private final SubscribingClients clients;

    DeliveryQueues(Database database, SubscribingClients clients) {
        this.database = database;
        this.clients = clients;
    }

    /** Those with something to send now to who may still be told, each with who sends it until then. */
    List<Claim> claim(Instant now, Instant until, int atMost) {
        database.run(OPEN, now);
        return database.list(
                CLAIM,
                row -> new Claim(row.uuid("subscription_id"), row.uuid("lease")),
                until,
                now,
                now,
                SqlArray.texts(clients.ids()),
                atMost);
    }

    /** Empty where nothing is left, the subscription is not active, or the claim was lost. */
    Optional<NextEvent> next(Claim claim) {
        return database.first(
                NEXT,
                row -> new NextEvent(ExternalEvent.of(row), row.text("url"), (int) row.number("failures")),
                claim.subscription(),
                claim.lease());
    }

    void delivered(Claim claim, long number, Instant now, Instant until) {
        database.run(DELIVERED, number, Outcome.DELIVERED, now, now, until, claim.subscription(), claim.lease());
    }

    /** False where the claim was lost. */
    boolean failed(Claim claim, int failures, Outcome outcome, Instant now, Instant due) {
        return database.run(FAILED, failures, now, outcome, now, due, claim.subscription(), claim.lease()) > 0;
    }

    void release(Claim claim) {
        database.run(
                "update delivery_queue set lease = null, leased_until = null where subscription_id = ? and lease = ?",
                claim.subscription(),
                claim.lease());
    }

    /** From that number on, whoever is at work. */
    void restart(UUID subscription, long from, Instant now) {
        database.run(OPEN, now);
        database.run(
                "update delivery_queue set delivered = ?, failures = 0, due_at = ?, lease = null, leased_until = null where subscription_id = ?",
                from - 1,
                now,
                subscription);
    }

    Optional<Standing> standing(UUID subscription) {
        return database.first(
                "select * from delivery_queue where subscription_id = ?",
                row -> new Standing(
                        row.number("delivered"),
                        (int) row.number("failures"),
                        row.instantOrNull("failing_since"),
                        row.codeOrNull("last_outcome", Outcome.class),
                        row.instantOrNull("last_attempt_at"),
                        row.instant("due_at")),
                subscription);
    }
}
