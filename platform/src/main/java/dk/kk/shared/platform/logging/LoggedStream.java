package dk.kk.shared.platform.logging;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Names the stream that is at work in all that this thread logs until it is closed: {@code benefit-stop/019a...}. A thread that is
 * started meanwhile inherits the names: start none.
 */
public final class LoggedStream implements AutoCloseable {
    private static final String STREAM = "stream";
    private static final String TRACE = "traceId";
    private static final int PARTS_OF_A_TRACEPARENT = 4;

    private final @Nullable Object streamBefore = MDC.get(STREAM);
    private final @Nullable Object traceBefore = MDC.get(TRACE);

    private LoggedStream() {}

    /** @param traceparent of the trace that the work goes on with; null: none, or the running request's */
    public static LoggedStream of(String kind, String id, @Nullable String traceparent) {
        var before = new LoggedStream();
        MDC.put(STREAM, kind + "/" + id);
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        if (parts.length == PARTS_OF_A_TRACEPARENT) {
            MDC.put(TRACE, parts[1]);
        }
        return before;
    }

    /** Of work on several streams, or on none. */
    public static LoggedStream none() {
        return new LoggedStream();
    }

    /** As long as the request is at work, whose context keeps the name: a line about its failure has it too. */
    public static void inRequest(String kind, String id) {
        MDC.put(STREAM, kind + "/" + id);
    }

    @Override
    public void close() {
        restore(STREAM, streamBefore);
        restore(TRACE, traceBefore);
    }

    private static void restore(String key, @Nullable Object before) {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
