package dk.kk.shared.local;

import dk.kk.shared.local.process.CannotRun;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code deploy/run} was asked.
 *
 * @param empty no population: one citizen registered by hand
 * @param once end after the story, with non-zero when a check failed
 * @param keep go on with the data of the last run
 * @param years play the strategy's years after the story
 * @param open show the front door in the browser of this machine
 * @param files the population's source files, instead of those the generator makes
 */
record Options(
        boolean empty,
        boolean once,
        boolean keep,
        boolean years,
        boolean open,
        @Nullable Path files) {
    private static final String HELP = " deploy/run --help lists the options.";

    static Options of(String[] arguments) {
        var empty = false;
        var once = false;
        var keep = false;
        var years = false;
        var open = false;
        Path files = null;
        var left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            var argument = left.pop();
            switch (argument) {
                case "--empty" -> empty = true;
                case "--once" -> once = true;
                case "--keep" -> keep = true;
                case "--years" -> years = true;
                case "--open" -> open = true;
                case "--files" -> {
                    if (left.isEmpty()) {
                        throw new CannotRun("--files needs a folder." + HELP);
                    }
                    files = Path.of(left.pop());
                }
                default -> throw new CannotRun("Unknown option " + argument + "." + HELP);
            }
        }
        return new Options(empty, once, keep, years, open, files);
    }

    /** Whoever stays types it; a run that ends has nobody, and is where the guide begins: the generated population, told once. */
    boolean typesTheGuide() {
        return once && !empty && !keep && files == null;
    }
}
