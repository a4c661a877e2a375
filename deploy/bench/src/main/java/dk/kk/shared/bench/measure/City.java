package dk.kk.shared.bench.measure;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.stack.Stack;
import dk.kk.shared.local.stack.StackPorts;
import dk.kk.shared.local.story.RunReport;
import dk.kk.shared.local.story.Story;
import dk.kk.shared.local.suite.Suite;
import dk.kk.shared.population.Population;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The whole suite with the 25,015 citizens of November 2007, as {@code deploy/run} leaves it: what is measured is known to be right. */
public final class City implements AutoCloseable {
    /** Of BIF's demo caseworker. */
    static final String BIF_CENTRE = "JC1";

    static final String BIF_TEAM = "JC1-T1";

    private final Stack stack;
    private Suite suite;

    private City(Stack stack) {
        this.stack = stack;
        this.suite = new Suite(stack.ports());
    }

    /** @throws IllegalStateException where a check of the story failed */
    public static City load(Path root, Path folder, Console console) {
        var stack = new Stack(root, folder, StackPorts.free());
        try {
            stack.start(console);
            var city = new City(stack);
            city.tellTheStory(folder.resolve("files"), console);
            return city;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * The city of an earlier run, as it was left.
     *
     * @throws IllegalStateException where there is none: an empty one would be measured
     */
    public static City keep(Path root, Path folder, Console console) {
        if (!Files.isDirectory(folder.resolve("postgres"))) {
            throw new IllegalStateException("There is no city of an earlier run: leave out --keep");
        }
        var stack = new Stack(root, folder, StackPorts.free());
        try {
            stack.startAgain(console);
            return new City(stack);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void tellTheStory(Path files, Console console) {
        var report = new RunReport(console);
        try {
            var population = Population.november2007();
            population.writeTo(files);
            new Story(suite, console, report, stack.businessClock().today(), stack.bootstrapServers(), true)
                    .ofNovember2007(files, population.expected(Population.DAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!report.everythingHeld()) {
            throw new IllegalStateException("The story did not hold: what is wrong is not measured");
        }
    }

    /** A token holds for an hour, all measures take longer: called before each. */
    public void renewTokens() {
        suite = new Suite(stack.ports());
    }

    Stack stack() {
        return stack;
    }

    Suite suite() {
        return suite;
    }

    int port(Service service) {
        return stack.ports().of(service);
    }

    String issuer() {
        return "http://127.0.0.1:%d/realms/shared".formatted(stack.ports().pages());
    }

    long pid(Service service) {
        return stack.process(service).handle().pid();
    }

    /** Of the real time; below zero where it is behind. */
    Duration businessClockAhead() {
        return stack.businessClock().ahead();
    }

    Map<String, String> headers(String person, String purpose) {
        return Map.of(
                "Authorization",
                "Bearer " + suite.tokenOf(person),
                "Access-Purpose",
                purpose,
                "Content-Type",
                "application/json");
    }

    ServerDatabase database(Service service) {
        return new ServerDatabase(stack.database(service));
    }

    /** As the first run of {@code deploy/run} does while it stays. */
    void makeStartCaches() {
        stack.learn();
        pause(stack.services());
        resume(stack.services());
        try {
            stack.keepWhatWasLearned(Console.plain(System.out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Stops these services: what they would do is not what is measured. */
    void pause(List<Service> services) {
        services.forEach(service -> stack.process(service).kill());
    }

    void resume(List<Service> services) {
        services.stream().map(stack::start).toList().forEach(process -> process.awaitReady());
    }

    @Override
    public void close() {
        stack.close();
    }
}
