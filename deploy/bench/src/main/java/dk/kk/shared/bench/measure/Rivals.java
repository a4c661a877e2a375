package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.rival.OwnTopic;
import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.process.Child;
import dk.kk.shared.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rival servers on the copied tables, each a JVM with the services' memory. */
final class Rivals implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC");
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final Database database;
    private final String issuer;
    private final String bootstrapServers;
    private final Deque<Child> children = new ArrayDeque<>();

    /**
     * @param issuer whose tokens they take
     * @param bootstrapServers where they tell of what they stored
     */
    Rivals(Path folder, Database database, String issuer, String bootstrapServers) {
        this.folder = folder;
        this.database = database;
        this.issuer = issuer;
        this.bootstrapServers = bootstrapServers;
    }

    record Rival(int port, long pid) {}

    Rival bareHandler() {
        return start("bare-handler", Child.classPath(), "dk.kk.shared.bench.rival.BareHandler", List.of());
    }

    Rival springTwin() {
        var target = Path.of("deploy/bench/spring-twin/target").toAbsolutePath();
        return start(
                "spring-twin",
                "%1$s/spring-twin.jar:%1$s/lib/*".formatted(target),
                "dk.kk.shared.bench.springtwin.SpringTwin",
                List.of(issuer, bootstrapServers, OwnTopic.create(bootstrapServers)));
    }

    private Rival start(String name, String classPath, String main, List<String> more) {
        var port = Ports.free();
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, main, Integer.toString(port)));
        command.addAll(List.of(database.jdbcUrl(), database.app(), database.password()));
        command.addAll(more);
        var child = Child.start(name, command, folder, folder.resolve(name + ".log"));
        children.push(child);
        var end = System.nanoTime() + START.toNanos();
        while (!Ports.answers(port)) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("%s did not start; its log: %s".formatted(name, child.log()));
            }
            sleep();
        }
        return new Rival(port, child.handle().pid());
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        children.forEach(Child::close);
    }
}
