package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlFailure;
import jakarta.inject.Singleton;

/** How much waits in the outbox, and how long; NaN when the database is away. */
@Singleton
class OutboxDepth {
    private final Database database;

    OutboxDepth(Database database) {
        this.database = database;
    }

    double unsentRows() {
        return ask("select count(*) as answer from outbox where sent_at is null and refused_at is null");
    }

    double oldestUnsentSeconds() {
        return ask("""
                select coalesce(extract(epoch from clock_timestamp() - min(inserted_at)), 0) as answer from outbox
                where sent_at is null and refused_at is null""");
    }

    double refusedRows() {
        return ask("select count(*) as answer from outbox where refused_at is not null");
    }

    private double ask(String sql) {
        try {
            return database.first(sql, row -> row.fraction("answer")).orElse(Double.NaN);
        } catch (SqlFailure e) {
            return Double.NaN; // the scrape goes on, and the readiness check says why
        }
    }
}
