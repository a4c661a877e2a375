package dk.kk.shared.local.stack;

import dk.kk.shared.local.broker.Broker;
import dk.kk.shared.local.console.Console;
import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Postgres;
import dk.kk.shared.local.front.FrontDoor;
import dk.kk.shared.local.front.ServiceLinks;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.process.Child;
import dk.kk.shared.local.process.RunningProcesses;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite, running. Started in order of need (database, broker, issuer, citizen-service, the others side by side),
 * stopped in the other order: also after a start that failed half-way, and by another thread while a start is on.
 */
public final class Stack implements AutoCloseable {
    private static final String LAUNCHER = "launcher";

    private final Path root;
    private final StackPorts ports;
    private final RunFolder folder;
    private final RunningProcesses processes;
    private final BusinessClockFile clock;
    private final StartCaches caches;
    private final List<Service> services;
    private final Map<Service, Database> databases = new ConcurrentHashMap<>();
    private final Map<Service, List<String>> options = new ConcurrentHashMap<>();
    private final Map<Service, ServiceProcess> running = new ConcurrentHashMap<>();
    private final Deque<Runnable> opened = new ArrayDeque<>();
    private boolean folderIsOurs;
    private boolean closed;
    private @Nullable Postgres postgres;
    private @Nullable ServiceCommand command;

    /**
     * @param root of the checkout, where the services' modules are
     * @param runFolder for data, logs, process list and clock
     */
    public Stack(Path root, Path runFolder, StackPorts ports) {
        this(root, runFolder, ports, Checkout.services(root.toAbsolutePath()));
    }

    /** A stack of some of the services: what a test needs, no more. */
    public Stack(Path root, Path runFolder, StackPorts ports, List<Service> services) {
        this.root = root.toAbsolutePath();
        this.ports = ports;
        this.folder = new RunFolder(runFolder.toAbsolutePath());
        this.processes = new RunningProcesses(folder.processes());
        this.clock = new BusinessClockFile(folder.businessClock());
        this.services = services;
        this.caches = new StartCaches(this.root);
    }

    /** The services of this checkout: those whose module is in the root pom. */
    public List<Service> services() {
        return services;
    }

    public StackPorts ports() {
        return ports;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    public BusinessClockFile businessClock() {
        return clock;
    }

    /** The database of a service that was started. */
    public Database database(Service service) {
        return needed(databases.get(service));
    }

    /** Where the service writes its log, anew with each start. */
    public Path log(Service service) {
        return folder.log(service);
    }

    /** More options of a service's JVM, in place of earlier ones, from its next start on. */
    public void options(Service service, List<String> more) {
        options.put(service, more);
    }

    /** From the next starts on, services record what makes a later start quick; see {@link #keepWhatWasLearned}. */
    public void learn() {
        caches.learn();
    }

    /** Makes the next start quick, where the services have recorded how. They go on meanwhile. */
    public void keepWhatWasLearned(Console console) throws InterruptedException {
        caches.keep(running, console);
    }

    /** Starts everything, empty, and returns when all services are ready. */
    public void start(Console console) {
        Checkout.requireJars(root, services);
        takeFolder(console);
        folder.clear();
        startAll(console);
    }

    /** Starts everything with the data and the business clock of the last run. */
    public void startAgain(Console console) {
        Checkout.requireJars(root, services);
        takeFolder(console);
        startAll(console);
    }

    private void startAll(Console console) {
        if (!clock.isSet()) {
            clock.set(BusinessClockFile.NOVEMBER_2007);
        }
        try (var bar = console.progress("starting", 3 + services.size())) {
            startParts();
            bar.at(3);
            var first = services.stream().filter(Service.CITIZEN::equals).toList();
            var others = services.stream()
                    .filter(service -> !first.contains(service))
                    .toList();
            var ready = 3;
            for (var sideBySide : List.of(first, others)) {
                sideBySide.forEach(this::start);
                for (var service : sideBySide) {
                    process(service).awaitReady();
                    bar.at(++ready);
                }
            }
        }
    }

    /** Starts one service, after {@link #start} also again after it was killed; the caller waits for it to be ready. */
    public ServiceProcess start(Service service) {
        var database = needed(postgres).databases().create(service.shortName());
        databases.put(service, database);
        var more = options.getOrDefault(service, List.of());
        var line = needed(command).of(service, Checkout.jar(root, service), database, caches.options(service), more);
        var child = Child.start(service.moduleName(), line, folder.folder(), folder.log(service));
        var process = new ServiceProcess(service, child, ports.managementOf(service));
        processes.add(service.moduleName(), process.handle());
        running.put(service, process);
        opened(process::close);
        return process;
    }

    public ServiceProcess process(Service service) {
        return needed(running.get(service));
    }

    /** Stops what was opened, the latest first: services, issuer, broker, database. */
    @Override
    public void close() {
        synchronized (opened) {
            closed = true;
            running.values().forEach(ServiceProcess::askToEnd); // all at once; each is waited for below
            while (!opened.isEmpty()) {
                closeOne(opened.pop());
            }
        }
        if (folderIsOurs) {
            processes.forget();
        }
    }

    /** Somebody has begun to stop it: what fails from now on fails because of that. */
    public boolean isClosed() {
        synchronized (opened) {
            return closed;
        }
    }

    private static void closeOne(Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) { // one part that does not stop must not keep the others running
            System.err.println("Did not stop cleanly: " + e.getMessage());
        }
    }

    private void startParts() {
        var server = Postgres.start(folder.postgres(), ports.postgres(), Postgres.DURABLE);
        postgres = server;
        processes.add("PostgreSQL", server.process());
        opened(server::close);
        var broker = Broker.start(folder.broker(), ports.kafka());
        processes.add("broker", broker.child().handle());
        opened(broker::close);
        broker.createTopics("");
        var issuer = Issuer.start(ports.pages());
        services.forEach(service -> issuer.register(service.moduleName(), at(ports.of(service))));
        FrontDoor.open(
                issuer,
                at(ports.of(Service.KPI)),
                services.stream()
                        .map(service -> ServiceLinks.of(
                                service.moduleName(), at(ports.of(service)), at(ports.managementOf(service))))
                        .toList());
        opened(issuer::close);
        command = new ServiceCommand(ports, broker.bootstrapServers(), issuer.url(), clock);
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }

    private void opened(Runnable closing) {
        synchronized (opened) {
            if (closed) {
                closing.run();
                throw new CannotRun("Stopped while it started.");
            }
            opened.push(closing);
        }
    }

    private void takeFolder(Console console) {
        processes.all().stream()
                .filter(recorded -> recorded.name().equals(LAUNCHER))
                .filter(recorded -> recorded.process().isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new CannotRun("The stack already runs from this folder (process %d): stop that one first."
                            .formatted(other.pid()));
                });
        Postgres.runningOn(folder.postgres())
                .ifPresent(server -> processes.add("PostgreSQL", server)); // killed before it was noted
        processes.endAll().forEach(name -> console.say("  ended " + name + ", left by a run that was killed"));
        ports.requireFree();
        folderIsOurs = true;
        processes.add(LAUNCHER, ProcessHandle.current());
    }

    private static <T> T needed(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return part;
    }
}
