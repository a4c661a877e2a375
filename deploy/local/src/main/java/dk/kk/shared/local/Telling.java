package dk.kk.shared.local;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.stack.Stack;
import dk.kk.shared.local.story.RunReport;
import dk.kk.shared.local.story.Story;
import dk.kk.shared.local.suite.Suite;
import dk.kk.shared.population.Expected;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;

/** Tells the story that was asked for on a stack that is ready, with its source files at hand. */
final class Telling {
    private final Stack stack;
    private final Console console;
    private final Path generated;

    /** @param generated folder for the source files when none were given */
    Telling(Stack stack, Console console, Path generated) {
        this.stack = stack;
        this.console = console;
        this.generated = generated;
    }

    void tell(Options options, RunReport report) {
        var story = new Story(
                new Suite(stack.ports()),
                console,
                report,
                stack.businessClock().today(),
                stack.bootstrapServers(),
                !options.keep());
        try {
            if (options.empty()) {
                Population.tiny().writeTo(generated);
                story.ofOneCitizen(generated);
            } else if (options.files() == null) {
                Population.november2007().writeTo(generated);
                story.ofNovember2007(generated, expected(generated));
            } else {
                story.ofNovember2007(options.files(), expected(options.files()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.typesTheGuide()) {
            story.ofTheGuide(Path.of("").toAbsolutePath());
        }
        if (options.years()) {
            story.ofTheYears(stack.businessClock(), generated.resolveSibling("statuses"));
        }
    }

    /** @throws CannotRun where the files are not what docs/imports.md asks for */
    static Expected expected(Path files) {
        try {
            return Population.read(files).expected(Population.DAY);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new CannotRun("The source files in %s cannot be read: %s".formatted(files, e));
        }
    }
}
