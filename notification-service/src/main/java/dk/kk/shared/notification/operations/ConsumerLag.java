package dk.kk.shared.notification.operations;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the broker how far each service's consumers are behind. */
@Singleton
class ConsumerLag {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Object> settings;
    private final String prefix;
    private @Nullable Admin admin;

    /** @param kafka all that {@code kafka.*} says of the broker, TLS and SASL included */
    @Inject
    ConsumerLag(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "shared.topics.prefix") Optional<String> prefix) {
        this.prefix = prefix.orElse("");
        this.settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ServiceCalls.PATIENCE.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ServiceCalls.PATIENCE.toMillis());
    }

    /** Of all that listen; empty while the broker is away. */
    CompletableFuture<Optional<Map<SuiteService, GroupLag>>> ask() {
        return CompletableFuture.supplyAsync(() -> Optional.of(read()), threads)
                .completeOnTimeout(Optional.empty(), ServiceCalls.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> Optional.empty());
    }

    private Map<SuiteService, GroupLag> read() {
        var groups = new HashMap<String, SuiteService>();
        SuiteService.listeners().forEach(service -> groups.put(prefix + service.application(), service));
        var lags = new HashMap<SuiteService, GroupLag>();
        new ConsumerGroups(admin(), prefix)
                .lags(groups.keySet())
                .forEach((group, lag) -> lags.put(groups.get(group), lag));
        return lags;
    }

    /** Made when it is first needed: without an address to resolve it cannot be, and the service starts nevertheless. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        threads.shutdownNow();
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
