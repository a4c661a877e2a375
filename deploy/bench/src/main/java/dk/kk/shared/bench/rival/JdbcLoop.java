package dk.kk.shared.bench.rival;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The floor of a stop: so many threads, a connection each, the statements alone. */
public final class JdbcLoop implements AutoCloseable {
    private final FixedPool pool;
    private final int threads;
    private final Supplier<Benefit> benefits;

    public JdbcLoop(String url, String user, String password, int threads, Supplier<Benefit> benefits)
            throws SQLException {
        this.pool = new FixedPool(url, user, password, threads);
        this.threads = threads;
        this.benefits = benefits;
    }

    /** @return transactions a second */
    public double run(Duration length) {
        var done = new LongAdder();
        var end = System.nanoTime() + length.toNanos();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var i = 0; i < threads; i++) {
                workers.submit(() -> {
                    while (System.nanoTime() < end) {
                        pool.lend(connection -> StopInOneTransaction.run(
                                connection, benefits.get(), UUID.randomUUID().toString()));
                        done.increment();
                    }
                    return null;
                });
            }
        }
        return done.sum() * 1e9 / length.toNanos();
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
