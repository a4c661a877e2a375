package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.KPI;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.bench.report.Result;
import dk.kk.shared.bench.rival.UpsertLoop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * kpi-service's tables are emptied and filled again from the topics by a replay, beside a loop by hand that upserts what the same
 * topics say. A round in which the service does not know afterwards what it knew before is void. SP10.
 */
public final class LedgerRebuild {
    public static final String FLOOR = "upserts by hand";
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN = 100_000_000;
    private static final String FILLED =
            "select id from replay, movement_state where id = '%s' and state <> 'RUNNING' and definitions is not null";

    private final City city;

    public LedgerRebuild(City city) {
        this.city = city;
    }

    public List<Round> measure(Contest contest) throws SQLException {
        city.pause(List.of(KPI));
        var copy = city.database(KPI).copiedAs("kpi_rival");
        city.resume(List.of(KPI));
        copy.run(UpsertLoop.TABLES.formatted(copy.service().app()));
        var ledger = new Ledger(city.database(KPI));
        var rival = copy.service();
        try (var loop = new UpsertLoop(
                rival.jdbcUrl(),
                rival.app(),
                rival.password(),
                city.stack().bootstrapServers(),
                Ledger.TOPICS,
                ledger.heard())) {
            var events = loop.run();
            return contest.of(WARM_UPS, ROUNDS)
                    .hold(List.of(
                            ours(Result.OURS, ledger, events), floor(loop, copy), ours(Result.AGAIN, ledger, events)));
        }
    }

    private Contestant ours(String name, Ledger ledger, long events) {
        return new Contestant() {
            private String before = "";

            @Override
            public String name() {
                return name;
            }

            @Override
            public void prepare() {
                before = ledger.said();
                ledger.empty();
                ledger.database().run("checkpoint");
            }

            @Override
            public Map<String, Double> run() {
                var values = values(events, secondsOfAReplay(ledger.database()));
                if (!ledger.said().equals(before)) {
                    throw new VoidRound("known is %s instead of %s".formatted(ledger.said(), before));
                }
                return values;
            }
        };
    }

    /** From the request until all is applied and figures are answered. */
    private double secondsOfAReplay(ServerDatabase database) {
        var operations = city.suite().as("operations", "SUPPORT");
        var begun = System.nanoTime();
        var replay = operations.begin(KPI, "/replays", Map.of("mode", "APPLY")).id("id");
        while (database.ids(FILLED.formatted(replay)).isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new VoidRound("the replay did not end");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Contestant floor(UpsertLoop loop, ServerDatabase copy) {
        return new Contestant() {
            @Override
            public String name() {
                return FLOOR;
            }

            @Override
            public void prepare() {
                copy.run(UpsertLoop.EMPTY);
                copy.run("checkpoint");
            }

            @Override
            public Map<String, Double> run() {
                var begun = System.nanoTime();
                try {
                    var events = loop.run();
                    return values(events, (System.nanoTime() - begun) / 1e9);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static Map<String, Double> values(long events, double seconds) {
        return Map.of("events", (double) events, "seconds", seconds, "eventsPerSecond", events / seconds);
    }
}
