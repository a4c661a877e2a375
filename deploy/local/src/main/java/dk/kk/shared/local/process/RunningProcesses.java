package dk.kk.shared.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The processes of a run, in a file: one line {@code <pid> <started, epoch ms> <name>} each, written as soon as a process is
 * there. After a launcher died without cleaning up, the next one ends by it what was left. The start time tells our process
 * from a stranger that got its number later.
 */
public final class RunningProcesses {
    /** Another look at a process's start time may differ by rounding. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path file;

    public RunningProcesses(Path file) {
        this.file = file;
    }

    /** A process that was recorded and may still be there. */
    public record Recorded(long pid, Instant started, String name) {
        /** The process itself; empty when it ended, also when its number has been given to another since. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter(start -> Duration.between(started, start).abs().compareTo(ROUNDING) < 0)
                    .isPresent();
        }
    }

    public void add(String name, ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH); // already gone: never found again, rightly
        var line = "%d %d %s%n".formatted(process.pid(), started.toEpochMilli(), name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Recorded> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> line.split(" ", 3))
                            .filter(parts -> parts.length == 3) // a line cut off by a kill tells nothing
                            .map(parts -> new Recorded(
                                    Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what still runs, the last started first, and forgets all; answers the names of what was ended. */
    public List<String> endAll() {
        var left = all().reversed().stream()
                .filter(recorded -> recorded.process().isPresent())
                .toList();
        left.forEach(recorded -> recorded.process().ifPresent(RunningProcesses::end));
        forget();
        return left.stream().map(Recorded::name).toList();
    }

    /** Nothing of the run is left. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        var ended = process.onExit().completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS);
        if (ended.join().isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
