package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.bench.load.Answers;
import dk.kk.shared.bench.load.OpenLoop;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Things sent at a fixed rate, and what comes of each somewhere else: the time until it can be seen there, from when it was due, and
 * from when its sender recorded it.
 *
 * @param send one; returns what to look for
 * @param seen which of these can be seen now; asked each millisecond
 */
record SentAtARate(String name, int perSecond, Duration length, Seen seen, Send send) implements Contestant {
    /** From the record on, without what a request costs before it. */
    static final String RECORDED_P50 = "p50MillisFromRecord";

    static final String RECORDED_P99 = "p99MillisFromRecord";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long HIGHEST = PATIENCE.toNanos() * 2;
    private static final long LOOK_AGAIN = 1_000_000;

    @FunctionalInterface
    interface Send {
        UUID one() throws Exception;
    }

    @FunctionalInterface
    interface Seen {
        /** Of each that is there the milliseconds since it was recorded; empty: since it was due. */
        Map<UUID, OptionalDouble> among(Collection<UUID> awaited);
    }

    @Override
    public Map<String, Double> run() {
        var awaited = new ConcurrentHashMap<UUID, Long>();
        var nanos = new Histogram(HIGHEST, 3);
        var sinceRecord = new Histogram(HIGHEST, 3);
        var watching = Thread.ofPlatform().unstarted(() -> watch(awaited, nanos, sinceRecord));
        watching.start();
        Answers answers;
        try {
            answers = OpenLoop.run(perSecond, length, due -> awaited.put(send.one(), due));
            awaitAll(awaited);
        } finally {
            watching.interrupt();
            join(watching);
        }
        Rates.requireReached(name, answers, perSecond);
        return Map.of(
                RECORDED_P50,
                sinceRecord.getValueAtPercentile(50) / 1e6,
                RECORDED_P99,
                sinceRecord.getValueAtPercentile(99) / 1e6,
                "p50Millis",
                nanos.getValueAtPercentile(50) / 1e6,
                "p95Millis",
                nanos.getValueAtPercentile(95) / 1e6,
                "p99Millis",
                nanos.getValueAtPercentile(99) / 1e6,
                "maxMillis",
                nanos.getMaxValue() / 1e6);
    }

    private void watch(Map<UUID, Long> awaited, Histogram nanos, Histogram sinceRecord) {
        while (!Thread.currentThread().isInterrupted()) {
            if (!awaited.isEmpty()) {
                var found = seen.among(Set.copyOf(awaited.keySet()));
                var now = System.nanoTime();
                found.forEach((id, recorded) -> {
                    var due = awaited.remove(id);
                    if (due != null) {
                        nanos.recordValue(Math.min(now - due, HIGHEST));
                        var since = recorded.isEmpty() ? now - due : (long) (recorded.getAsDouble() * 1e6);
                        sinceRecord.recordValue(Math.clamp(since, 0, HIGHEST));
                    }
                });
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private void awaitAll(Map<UUID, Long> awaited) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!awaited.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new VoidRound("%d of %s were never seen".formatted(awaited.size(), name));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private static void join(Thread watching) {
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
