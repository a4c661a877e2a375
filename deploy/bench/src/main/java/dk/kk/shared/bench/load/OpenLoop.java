package dk.kk.shared.bench.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/** Work that is due at fixed times, done in this process; what waits for a thread or a connection waits on the clock. */
public final class OpenLoop {
    private static final long HIGHEST = Duration.ofMinutes(1).toNanos();

    private OpenLoop() {}

    /** What is done, told when it was due: {@link System#nanoTime}. */
    @FunctionalInterface
    public interface Work {
        void at(long due) throws Exception;
    }

    public static Answers run(int perSecond, Duration length, Callable<?> work) {
        return run(perSecond, length, (Work) _ -> work.call());
    }

    public static Answers run(int perSecond, Duration length, Work work) {
        var nanos = new ConcurrentHistogram(HIGHEST, 3);
        var failed = new LongAdder();
        var failure = new AtomicReference<>("");
        var begun = System.nanoTime();
        var times = perSecond * length.toMillis() / 1_000;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var time = 0L; time < times; time++) {
                var due = begun + time * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                each.execute(() -> {
                    try {
                        work.at(due);
                    } catch (Exception e) {
                        failed.increment();
                        failure.compareAndSet("", e.toString());
                    }
                    nanos.recordValue(Math.min(System.nanoTime() - due, HIGHEST));
                });
            }
        }
        return new Answers(nanos, failed.sum(), failure.get(), length);
    }
}
