package dk.kk.shared.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What {@code /proc} says of this machine. Linux. */
public final class Machine {
    /** At most as much load. */
    public static final double QUIET = 0.5;

    private static final int STEAL = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private Machine() {}

    /** Runnable tasks, mean of the last minute. */
    public static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
    }

    /** Waits a few minutes for it: a build that has just ended still counts in the load. */
    public static boolean becomesQuiet() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (load() > QUIET && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return load() <= QUIET;
    }

    /** Clock ticks since the machine started: all of them, and those another guest had. */
    public record Ticks(long all, long stolen) {
        /** Percent of the time from {@code earlier} to now. */
        public double stolenSince(Ticks earlier) {
            return all == earlier.all ? 0 : 100.0 * (stolen - earlier.stolen) / (all - earlier.all);
        }
    }

    public static Ticks ticks() {
        var fields = read("/proc/stat").lines().findFirst().orElseThrow().split("\\s+");
        var all = Arrays.stream(fields)
                .skip(1)
                .limit(STEAL)
                .mapToLong(Long::parseLong)
                .sum();
        return new Ticks(all, Long.parseLong(fields[STEAL]));
    }

    /** Proportional set size of a process: what it would give back. MiB. */
    public static double pssMiB(long pid) {
        return read("/proc/%d/smaps_rollup".formatted(pid))
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    /** CPU time of a process so far, seconds. */
    public static double cpuSeconds(long pid) {
        var stat = read("/proc/%d/stat".formatted(pid));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    public static Map<String, String> described() {
        var described = new TreeMap<String, String>();
        described.put("processor", line("/proc/cpuinfo", "model name"));
        described.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        described.put("memory", line("/proc/meminfo", "MemTotal"));
        described.put("kernel", System.getProperty("os.version"));
        described.put("java", Runtime.version().toString());
        return described;
    }

    private static String line(String file, String field) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
