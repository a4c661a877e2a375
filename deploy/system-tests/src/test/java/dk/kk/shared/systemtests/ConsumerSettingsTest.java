package dk.kk.shared.systemtests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.stack.Service;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With Kafka's own settings a killed consumer's partitions lie idle for 45 seconds. */
class ConsumerSettingsTest {

    private static final String CHANNEL = "mp.messaging.incoming.events.";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CITIZEN") // it listens to nobody
    void a_killed_service_leaves_no_partition_idle(Service service) throws IOException {
        var settings = consumerOf(service);

        assertThat(settings.getString(ConsumerConfig.GROUP_ID_CONFIG)).isEqualTo(service.moduleName());
        assertThat(settings.getString(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG))
                .as("a static member comes back to its partitions without a rebalance")
                .isEqualTo(service.moduleName() + "-1");
        assertThat(settings.getInt(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG))
                .as("another member takes over soon")
                .isLessThanOrEqualTo(10_000);
        assertThat(settings.getInt(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG))
                .isLessThanOrEqualTo(settings.getInt(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG) / 3);
        assertThat(settings.getString(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG)).isEqualTo("earliest");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CITIZEN")
    void no_batch_waits_for_the_offsets_of_the_one_before_and_none_is_too_old_to_be_heard(Service service)
            throws IOException {
        var config = configOf(service);

        assertThat(config.getValue(CHANNEL + "commit-strategy", String.class)).isEqualTo("throttled");
        assertThat(config.getValue(CHANNEL + "auto.commit.interval.ms", Integer.class))
                .as("so much comes again after a kill")
                .isLessThanOrEqualTo(1_000);
        assertThat(config.getValue(CHANNEL + "throttled.unprocessed-record-max-age.ms", Integer.class))
                .as("a batch may wait for the database for hours")
                .isZero();
    }

    /** What Kafka makes of the channel's settings, its own defaults included. */
    private static ConsumerConfig consumerOf(Service service) throws IOException {
        var config = configOf(service);
        return new ConsumerConfig(StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CHANNEL))
                .collect(toMap(name -> name.substring(CHANNEL.length()), name ->
                        (Object) config.getConfigValue(name).getValue())));
    }

    /** Platform's defaults below the service's own properties, out of the packaged jars that the service runs from. */
    private static SmallRyeConfig configOf(Service service) throws IOException {
        var application = RunningSuite.root().resolve(service.moduleName()).resolve("target/quarkus-app");
        var platform = entry(
                application.resolve("lib/main"), "dk.kk.shared.platform-", "META-INF/microprofile-config.properties");
        var own = entry(application.resolve("app"), service.moduleName(), "application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors() // ${...} and profiles
                .withProfile("local")
                .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:9092")
                .withDefaultValue(CHANNEL + "bootstrap.servers", "127.0.0.1:9092")
                .withSources(new PropertiesConfigSource(platform, 100), new PropertiesConfigSource(own, 250))
                .build();
    }

    private static java.net.URL entry(Path folder, String jar, String name) throws IOException {
        try (var jars = Files.list(folder)) {
            var file = jars.filter(path -> path.getFileName().toString().startsWith(jar))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + jar + " in " + folder));
            return URI.create("jar:" + file.toUri() + "!/" + name).toURL();
        }
    }
}
