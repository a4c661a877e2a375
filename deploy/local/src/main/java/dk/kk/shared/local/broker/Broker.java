package dk.kk.shared.local.broker;

import dk.kk.shared.local.process.CannotRun;
import dk.kk.shared.local.process.Child;
import dk.kk.shared.local.process.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One KRaft broker in a JVM of its own, on 127.0.0.1. Closing it stops the broker and leaves its data. */
public final class Broker implements AutoCloseable {
    /** As {@code port}: any free one. */
    public static final int ANY_PORT = 0;

    private static final Duration START = Duration.ofSeconds(60);

    private final Child child;
    private final String bootstrapServers;

    private Broker(Child child, String bootstrapServers) {
        this.child = child;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker with its settings, log and data in {@code folder}, and waits until it answers. */
    public static Broker start(Path folder, int port) {
        var brokerPort = port == ANY_PORT ? Ports.free() : port;
        try {
            Files.createDirectories(folder);
            var settings = folder.resolve("server.properties");
            Files.writeString(settings, settings(folder.resolve("data").toAbsolutePath(), brokerPort, Ports.free()));
            if (!Files.exists(folder.resolve("data/meta.properties"))) {
                format(settings);
            }
            var command = List.of(
                    Child.java(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-cp",
                    Child.classPath(),
                    BrokerProcess.class.getName(),
                    settings.toAbsolutePath().toString());
            var broker = new Broker(
                    Child.start("broker", command, folder, folder.resolve("broker.log")), "127.0.0.1:" + brokerPort);
            try {
                broker.awaitAnswer(brokerPort);
            } catch (RuntimeException e) {
                broker.close(); // nobody else knows it yet
                throw e;
            }
            return broker;
        } catch (IOException e) {
            throw new CannotRun("The broker did not start (%s).".formatted(e));
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Child child() {
        return child;
    }

    /** Makes the suite's topics; see {@link Topics}. */
    public void createTopics(String prefix) {
        Topics.create(bootstrapServers, prefix);
    }

    @Override
    public void close() {
        child.close();
    }

    private void awaitAnswer(int port) {
        var end = System.nanoTime() + START.toNanos();
        try {
            while (!Ports.answers(port)) {
                if (!child.isAlive() || System.nanoTime() > end) {
                    throw new CannotRun("The broker did not start. Its log: " + child.log());
                }
                Thread.sleep(50);
            }
            try (var admin = Admin.create(client())) {
                admin.describeCluster().nodes().get(START.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotRun("The broker does not answer. Its log: " + child.log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker started", e);
        }
    }

    private Map<String, Object> client() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    private static void format(Path settings) {
        var said = new ByteArrayOutputStream();
        var arguments =
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said, true)) != 0) {
            throw new IllegalStateException("The broker's storage could not be formatted: " + said);
        }
    }

    /** Retention is off: what a service publishes at a business time in 2007 must not be swept as old. */
    private static String settings(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=SERVICES://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=SERVICES://127.0.0.1:%1$d
                inter.broker.listener.name=SERVICES
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=SERVICES:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                log.retention.ms=-1
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, data);
    }
}
