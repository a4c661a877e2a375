package dk.kk.shared.platform.testing;

import static java.util.Comparator.comparing;
import static org.awaitility.Awaitility.await;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TxStats;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an operation of the service under test costs its database, as the server counts it ({@code pg_stat_statements}): the
 * statements that the application role sent, and the rows they found or wrote.
 *
 * <pre>{@code
 * SqlCost.of(() -> Call.by(SOF_CASEWORKER).get("/api/v1/social-plans/{id}", id).statusCode(200))
 *         .isWithin(CostBound.of("getSocialPlan"));
 * }</pre>
 *
 * <p>A statement is counted each time it runs, a batch as the statements the driver makes of it. What constraints and functions
 * do inside a statement is its own affair. The end of a transaction is one more, {@code BEGIN} none, as it travels with the first
 * statement: the transaction manager says how many there were, for the server counts a prepared {@code COMMIT} once and never
 * again.
 *
 * <p>The server cannot tell a request from what else the service does. So jobs are paused meanwhile, the operation begins when
 * the service has been quiet for a moment, and the relay is left out by its texts: it alone reads and empties what waits in the outbox and
 * looks at what is open. So is what a listener keeps of how far it has heard. Anything else counts: a statement that is new in the
 * background makes a test fail, never pass. Statements of other roles (a test that looks with the owner's eyes) do not count.
 */
public final class SqlCost {

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "(begin|commit|rollback)|.*\\b(from|update) outbox_pending\\b.*|.*\\bpg_try_advisory_lock\\b.*|.*\\bpg_current_snapshot\\b.*"
                    + "|insert into watermark\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String ROLE = "(select oid from pg_roles where rolname = ?)";
    private static final String FORGET = "select pg_stat_statements_reset(" + ROLE + ", 0, 0)";
    private static final String COUNTED = """
            select query, sum(calls)::bigint as calls, sum(rows)::bigint as found, sum(wal_bytes)::bigint as log_bytes,
                   sum(shared_blks_hit + shared_blks_read)::bigint as pages
            from pg_stat_statements
            where userid = %s group by query order by query
            """.formatted(ROLE);

    private final List<Counted> statements;

    private SqlCost(List<Counted> statements) {
        this.statements = statements;
    }

    private record Counted(String sql, long calls, long rows, long logBytes, long pages) {
        @Override
        public String toString() {
            return "%3d x %5d rows %6d bytes %5d pages  %s"
                    .formatted(calls, rows, logBytes, pages, sql.replaceAll("\\s+", " "));
        }
    }

    /** @param operation ends when all it caused has been done: an HTTP call, a batch that the inbox receives */
    public static SqlCost of(Runnable operation) {
        var server = server();
        var jobs = Arc.container().instance(Scheduler.class).get();
        jobs.pause();
        try {
            awaitQuiet(server);
            var before = transactions();
            operation.run();
            var ends = new Counted("COMMIT or ROLLBACK", transactions() - before, 0, 0, 0);
            return new SqlCost(
                    Stream.concat(counted(server).stream(), Stream.of(ends)).toList());
        } finally {
            jobs.resume();
        }
    }

    /** @throws AssertionError with what was counted, above the bound */
    public void isWithin(CostBound bound) {
        if (statements() > bound.statements() || rows() > bound.rows()) {
            throw above(bound);
        }
    }

    /**
     * What an operation writes to the server's log. Now and then a page of an index is full and is split, which writes a page more:
     * so the least of three counts.
     *
     * @param prepared what the operation needs, before it begins
     * @throws AssertionError with what was counted, above the bound
     */
    public static <T> void logsWithin(CostBound bound, Supplier<T> prepared, Consumer<T> operation) {
        var least = Stream.generate(prepared)
                .limit(TRIES)
                .map(with -> of(() -> operation.accept(with)))
                .min(comparing(SqlCost::logBytes))
                .orElseThrow();
        if (least.logBytes() > bound.logBytes()) {
            throw least.above(bound);
        }
    }

    private AssertionError above(CostBound bound) {
        return new AssertionError("Costs more than %s: %s".formatted(bound, this));
    }

    public long statements() {
        return statements.stream().mapToLong(Counted::calls).sum();
    }

    public long rows() {
        return statements.stream().mapToLong(Counted::rows).sum();
    }

    /** That these statements wrote to the server's log; what their commit writes is not in it. */
    public long logBytes() {
        return statements.stream().mapToLong(Counted::logBytes).sum();
    }

    /** Of tables and indexes that these statements looked at, each as often as they did. */
    public long pages() {
        return statements.stream().mapToLong(Counted::pages).sum();
    }

    @Override
    public String toString() {
        var lines = statements.stream().map(Counted::toString).collect(Collectors.joining("\n"));
        return "%d statements, %d rows, %d bytes of log\n%s".formatted(statements(), rows(), logBytes(), lines);
    }

    private static void awaitQuiet(Database server) {
        server.run(FORGET, role());
        await().during(QUIET)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var isQuiet = counted(server).isEmpty();
                    if (!isQuiet) {
                        server.run(FORGET, role());
                    }
                    return isQuiet;
                });
    }

    private static List<Counted> counted(Database server) {
        return server
                .list(
                        COUNTED,
                        row -> new Counted(
                                row.text("query"),
                                row.number("calls"),
                                row.number("found"),
                                row.number("log_bytes"),
                                row.number("pages")),
                        role())
                .stream()
                .filter(statement -> !NOT_COUNTED.matcher(statement.sql()).matches())
                .toList();
    }

    private static long transactions() {
        arjPropertyManager.getCoordinatorEnvironmentBean().setEnableStatistics(true);
        return TxStats.getInstance().getNumberOfTransactions();
    }

    /** As the superuser, whose own statements are another role's. */
    private static Database server() {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty(SuiteResource.POSTGRES));
        var server = new Database(source);
        server.run("create extension if not exists pg_stat_statements");
        return server;
    }

    private static String role() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }
}
