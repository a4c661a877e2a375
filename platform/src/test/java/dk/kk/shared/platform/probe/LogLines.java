package dk.kk.shared.platform.probe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the service logs while it is open. */
final class LogLines extends Handler implements AutoCloseable {
    private static final Formatter FORMATTER = new SimpleFormatter();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    static LogLines open() {
        var lines = new LogLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    List<String> all() {
        return lines;
    }

    /** Lines that need a human. */
    List<String> errors() {
        return lines.stream().filter(line -> line.startsWith("ERROR")).toList();
    }

    @Override
    public void publish(LogRecord line) {
        var level = line.getLevel().intValue() >= Level.SEVERE.intValue() ? "ERROR" : line.getLevel();
        lines.add(level + " " + line.getLoggerName() + ": " + FORMATTER.formatMessage(line) + " " + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
