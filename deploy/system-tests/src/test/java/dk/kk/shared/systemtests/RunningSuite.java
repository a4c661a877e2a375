package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.stack.Stack;
import dk.kk.shared.local.stack.StackPorts;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Packaged services, each in a process of its own on free ports, with database, broker and issuer. A run leaves its logs and data. */
final class RunningSuite implements AutoCloseable {

    /** A loaded machine may need longer than ten seconds to say who issues tokens, and a service that waits no longer ends. */
    private static final List<String> PATIENT =
            List.of("-Dquarkus.oidc.connection-timeout=60S", "-Dquarkus.oidc-client.connection-timeout=60S");

    private final Path folder;
    private final Stack stack;
    private final Suite suite;

    private RunningSuite(Path folder, List<Service> services) {
        this.folder = folder;
        this.stack = new Stack(root(), folder, StackPorts.free(), services);
        this.suite = new Suite(stack.ports());
    }

    /**
     * Starts these services, ready.
     *
     * @param name of the folder in {@code target}; what a killed test run left there is ended first
     * @param options of each service's JVM
     */
    static RunningSuite start(String name, List<Service> services, Function<Service, List<String>> options) {
        var running = new RunningSuite(Path.of("target", name).toAbsolutePath(), services);
        services.forEach(service -> running.stack.options(
                service,
                Stream.concat(PATIENT.stream(), options.apply(service).stream()).toList()));
        try {
            running.stack.start(Console.plain(System.out));
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** The folder of the whole checkout. */
    static Path root() {
        return Path.of(System.getProperty("shared.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    Path folder() {
        return folder;
    }

    Stack stack() {
        return stack;
    }

    Caller as(String person, String purpose) {
        return suite.as(person, purpose);
    }

    String tokenOf(String person) {
        return suite.tokenOf(person);
    }

    TopicReader topics() {
        return new TopicReader(stack.bootstrapServers());
    }

    SuiteDatabase database(Service service) {
        return new SuiteDatabase(stack.database(service));
    }

    /** SIGKILL. Returns when the process is gone. */
    void kill(Service service) {
        var process = stack.process(service);
        assertThat(process.handle().isAlive()).as("%s runs", service).isTrue();
        process.kill();
    }

    /** Starts a service that was killed, and waits until it is ready. */
    void startAgain(Service service) {
        begin(service);
        stack.process(service).awaitReady();
    }

    /** Starts a service that was killed, and does not wait. Its log so far is kept beside the new one. */
    void begin(Service service) {
        KeptLogs.keep(stack.log(service));
        stack.start(service);
    }

    @Override
    public void close() {
        stack.close();
    }
}
