package dk.kk.shared.local;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.issuer.Person;
import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.stack.Stack;
import dk.kk.shared.local.stack.StackPorts;
import dk.kk.shared.local.story.RunReport;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code deploy/run}: starts the stack, tells its story, stays until Ctrl-C. Its root is the working directory. */
final class Launcher {
    private final Options options;
    private final Console console;
    private final Path root;
    private final Stack stack;

    private Launcher(Options options, Console console, Path root, Stack stack) {
        this.root = root;
        this.options = options;
        this.console = console;
        this.stack = stack;
    }

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error"); // the libraries' own chatter
        Thread.setDefaultUncaughtExceptionHandler((_, bug) -> {
            bug.printStackTrace();
            System.exit(1); // the issuer's thread would keep us
        });
        try {
            var root = Path.of("").toAbsolutePath();
            var stack = new Stack(root, root.resolve("target/run"), StackPorts.of(System.getenv()));
            var launcher = new Launcher(Options.of(arguments), Console.ofThisProcess(), root, stack);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            System.exit(launcher.run());
        } catch (CannotRun e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        var report = new RunReport(console);
        report.seconds("build", Double.parseDouble(System.getenv().getOrDefault("SHARED_BUILD_SECONDS", "0")));
        var begun = System.nanoTime();
        startStack();
        report.seconds("start", (System.nanoTime() - begun) / 1e9);
        console.say(addresses());
        new Telling(stack, console, root.resolve("target/run/files")).tell(options, report);
        report.write(root.resolve("target/run-report.json"));
        console.say(end(report));
        if (!options.once()) {
            welcome();
            stayUntilStopped();
        }
        return report.everythingHeld() ? 0 : 1;
    }

    /** The last line says where to go on. */
    private void welcome() {
        var frontDoor = "http://127.0.0.1:%d/".formatted(stack.ports().pages());
        console.say("Ctrl-C stops everything.");
        if (options.open() && !FrontDoorWindow.show(frontDoor)) {
            console.say("No browser could be opened here.");
        }
        console.say("Open " + frontDoor);
        makeTheNextStartQuick();
    }

    private void makeTheNextStartQuick() {
        try {
            stack.keepWhatWasLearned(console);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startStack() {
        if (!options.once()) {
            stack.learn();
        }
        try {
            if (options.keep()) {
                stack.startAgain(console);
            } else {
                stack.start(console);
            }
        } catch (CannotRun e) {
            throw stack.isClosed() ? new CannotRun("Stopped while it started.") : e; // Ctrl-C is no fault of a service
        }
    }

    private static String end(RunReport report) {
        var failed = report.checks().stream().filter(check -> !check.ok()).count();
        return "%n%s The report: target/run-report.json"
                .formatted(failed == 0 ? "Every check held." : "%d checks FAILED.".formatted(failed));
    }

    private String addresses() {
        var ports = stack.ports();
        var services = stack.services().stream()
                .map(service -> "  %-22s http://127.0.0.1:%d/q/swagger-ui/%n"
                        .formatted(service.moduleName(), ports.of(service)))
                .collect(Collectors.joining());
        var people = Person.DEMO.stream().map(Person::name).collect(Collectors.joining(" "));
        return """

                  front door, tokens     http://127.0.0.1:%d/
                %s  PostgreSQL             127.0.0.1:%d
                  Kafka                  127.0.0.1:%d
                  demo logins            password demo: %s
                """.formatted(ports.pages(), services, ports.postgres(), ports.kafka(), people);
    }

    private static void stayUntilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
