package dk.kk.shared.local.console;

import java.io.PrintStream;

/** Where the launcher speaks: bars that move on a terminal, plain lines anywhere else. */
public final class Console {
    private final PrintStream out;
    private final boolean moves;

    private Console(PrintStream out, boolean moves) {
        this.out = out;
        this.moves = moves;
    }

    public static Console ofThisProcess() {
        return System.console() != null && System.console().isTerminal() ? terminal(System.out) : plain(System.out);
    }

    static Console terminal(PrintStream out) {
        return new Console(out, true);
    }

    public static Console plain(PrintStream out) {
        return new Console(out, false);
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Begins something that takes {@code total} steps; close it when it ended, well or badly. */
    public Progress progress(String what, long total) {
        return new Progress(out, moves, what, total);
    }
}
