package dk.kk.shared.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two consumers of one name fence each other; one without a name is a stranger after each restart. */
class InstanceTest {
    private static final Path DEFAULTS = Path.of("src/main/resources/META-INF/microprofile-config.properties");

    @Test
    void each_instance_has_a_name_of_its_own_that_outlives_it() throws IOException {
        var first = member("prod", Map.of("HOSTNAME", "kpi-0"));
        assertThat(first).isEqualTo(member("prod", Map.of("HOSTNAME", "kpi-0"))).hasValue("kpi-service-kpi-0-9000");
        assertThat(member("prod", Map.of("HOSTNAME", "kpi-1"))).isPresent().isNotEqualTo(first);
        assertThat(member("prod", Map.of("HOSTNAME", "kpi-0", "quarkus.management.port", "9086")))
                .isPresent()
                .isNotEqualTo(first);
        assertThat(member("prod", Map.of("shared.instance", "blue"))).hasValue("kpi-service-blue");
    }

    @Test
    void outside_the_local_stack_nobody_makes_up_a_name() throws IOException {
        assertThat(member("prod", Map.of())).isEmpty();
        assertThat(member("local", Map.of())).hasValue("kpi-service-1");
    }

    private static Optional<String> member(String profile, Map<String, String> settings) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withDefaultValue("quarkus.application.name", "kpi-service")
                .withSources(new PropertiesConfigSource(DEFAULTS.toUri().toURL(), 100))
                .withSources(new PropertiesConfigSource(settings, "settings", 300))
                .build()
                .getOptionalValue("mp.messaging.incoming.events.group.instance.id", String.class);
    }
}
