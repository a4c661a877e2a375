package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.local.broker.Broker;
import dk.kk.shared.platform.testing.EventLog;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A broker that no other test hears, so that it can go away and come back, at the same address. */
public class BrokerOfOurOwn implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path folder;
    private @Nullable Broker broker;
    private int port = Broker.ANY_PORT;

    /** After the suite's, whose address it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        folder = folder();
        var address = run();
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        return Map.of("kafka.bootstrap.servers", address);
    }

    /** Into the fields {@code leave} and {@code comeBack} of the test. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                (Runnable) this::stop, field -> field.getName().equals("leave"));
        injector.injectIntoFields((Runnable) this::run, field -> field.getName().equals("comeBack"));
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    private String run() {
        var running = Broker.start(Objects.requireNonNull(folder), port);
        running.createTopics(EventLog.prefix());
        broker = running;
        return running.bootstrapServers();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
