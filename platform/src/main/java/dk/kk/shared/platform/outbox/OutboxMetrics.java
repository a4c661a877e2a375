package dk.kk.shared.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** {@code outbox_unsent_rows}, {@code outbox_oldest_unsent_seconds}, {@code outbox_refused_rows}: NaN when the database is away. */
@ApplicationScoped
public class OutboxMetrics {

    private final AgroalDataSource dataSource;
    private final MeterRegistry registry;

    OutboxMetrics(AgroalDataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge(
                "outbox.unsent.rows",
                this,
                metrics -> metrics.ask("select count(*) from outbox where sent_at is null and refused_at is null"));
        registry.gauge("outbox.oldest.unsent.seconds", this, metrics -> metrics.ask("""
                        select coalesce(extract(epoch from clock_timestamp() - min(inserted_at)), 0) from outbox
                        where sent_at is null and refused_at is null"""));
        registry.gauge(
                "outbox.refused.rows",
                this,
                metrics -> metrics.ask("select count(*) from outbox where refused_at is not null"));
    }

    private double ask(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getDouble(1) : Double.NaN;
        } catch (SQLException e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
