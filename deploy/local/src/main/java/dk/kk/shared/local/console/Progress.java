package dk.kk.shared.local.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One bar: drawn again and again on a terminal, one line at its end elsewhere. */
public final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long REDRAW = Duration.ofMillis(100).toNanos();

    private final PrintStream out;
    private final boolean moves;
    private final String what;
    private final long total;
    private final long begun = System.nanoTime();
    private long drawn;
    private long done;

    Progress(PrintStream out, boolean moves, String what, long total) {
        this.out = out;
        this.moves = moves;
        this.what = what;
        this.total = total;
        draw();
    }

    /** {@code steps} of the total are done. */
    public void at(long steps) {
        done = Math.clamp(steps, 0, total);
        if (System.nanoTime() - drawn > REDRAW) {
            draw();
        }
    }

    @Override
    public void close() {
        if (moves) {
            draw();
            out.println();
        } else {
            out.println(line(""));
        }
        out.flush();
    }

    private void draw() {
        drawn = System.nanoTime();
        if (moves) {
            var full = total == 0 ? WIDTH : (int) (WIDTH * done / total);
            out.print("\r" + line("[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] ") + "\u001b[K");
            out.flush();
        }
    }

    private String line(String bar) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(Locale.ROOT, "  %-34s %s%,d of %,d, %.1f s", what, bar, done, total, seconds);
    }
}
