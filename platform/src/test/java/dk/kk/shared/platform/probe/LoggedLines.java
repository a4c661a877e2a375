package dk.kk.shared.platform.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What each line that is logged while it is open names beside its text. */
final class LoggedLines extends Handler implements AutoCloseable {
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    record Line(String text, Map<String, String> names) {}

    LoggedLines() {
        Logger.getLogger("").addHandler(this);
    }

    /** The names of the last line that begins so. */
    Map<String, String> namesOf(String beginning) {
        return lines.stream()
                .filter(line -> line.text().startsWith(beginning))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no line begins so: " + beginning))
                .names();
    }

    @Override
    public void publish(LogRecord logged) {
        var line = ExtLogRecord.wrap(logged);
        lines.add(new Line(line.getFormattedMessage(), line.getMdcCopy()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
