package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.webhook.Outcome;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code webhook_oldest_undelivered_seconds}, {@code webhook_suspended_subscriptions}, {@code webhook_attempts_total} by outcome, and
 * {@code subscription_numbering_age_seconds}. NaN when the database is away.
 */
@ApplicationScoped
class DeliveryMetrics {
    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - min(waiting.inserted_at)), 0) as answer
            from delivery_queue queue
            join subscription on subscription.id = queue.subscription_id and subscription.phase in ('ACTIVE', 'SUSPENDED')
            cross join lateral (
                select event.inserted_at from subscription_event numbered
                join external_event event on event.id = numbered.external_event_id
                where numbered.subscription_id = queue.subscription_id and numbered.number > queue.delivered
                order by numbered.number limit 1) waiting
            """;
    private static final String SUSPENDED = "select count(*) as answer from subscription where phase = 'SUSPENDED'";
    private static final String NUMBERED =
            "select extract(epoch from clock_timestamp() - checked_at) as answer from sequencer";

    private final Database database;
    private final MeterRegistry registry;

    DeliveryMetrics(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge("webhook.oldest.undelivered.seconds", this, metrics -> metrics.ask(OLDEST));
        registry.gauge("webhook.suspended.subscriptions", this, metrics -> metrics.ask(SUSPENDED));
        registry.gauge("subscription.numbering.age.seconds", this, metrics -> metrics.ask(NUMBERED));
        for (var outcome : Outcome.values()) {
            registry.counter("webhook.attempts", "outcome", outcome.name());
        }
    }

    void attempted(Outcome outcome) {
        registry.counter("webhook.attempts", "outcome", outcome.name()).increment();
    }

    private double ask(String sql) {
        try {
            return database.first(sql, row -> row.fraction("answer")).orElse(Double.NaN);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
