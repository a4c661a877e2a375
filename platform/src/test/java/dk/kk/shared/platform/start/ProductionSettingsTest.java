package dk.kk.shared.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionSettingsTest {
    private static final Map<String, String> PRODUCTION = Map.of(
            "shared.cpr.encryption-key", "p3r4b0cX1k9Z0vQm7yq1m2xw8b6uN5tE4sA3dF2gH1I=",
            "quarkus.oidc.auth-server-url", "https://login.example.dk/realms/shared");

    @Test
    void a_production_starts() {
        assertThat(objections(PRODUCTION)).isEmpty();
    }

    @Test
    void each_thing_of_a_developers_machine_is_named_in_a_sentence() {
        finds("shared.cpr.encryption-key", Base64.getEncoder().encodeToString(new byte[32]));
        finds("shared.cpr.index-key", typed("local blind index key of the CPR"));
        finds("shared.cpr.index-key", "not base64 at all");
        finds("shared.statements.signing-key", typed("local key of the daily statement"));
        finds("shared.webhooks.secret-key", Base64.getEncoder().encodeToString(new byte[32]));
        finds("shared.disclosure.key", typed("local key of protected counts 42"));
        finds("quarkus.oidc.auth-server-url", "http://127.0.0.1:8080/realms/shared");
        finds("quarkus.oidc.auth-server-url", "http://localhost/realms/shared");
        finds("quarkus.oidc.auth-server-url", "http://[::1]:8080/realms/shared");
        finds("shared.business-clock.file", "/run/business-clock");
        finds("quarkus.swagger-ui.enabled", "true");
    }

    @Test
    void all_of_them_are_told_at_once() {
        assertThat(objections(Map.of(
                        "shared.cpr.index-key", typed("x".repeat(32)),
                        "shared.business-clock.file", "clock",
                        "quarkus.swagger-ui.enabled", "true",
                        "quarkus.oidc.auth-server-url", "http://localhost/realms/shared")))
                .hasSize(4);
    }

    @Test
    void outside_the_local_profiles_the_service_does_not_start() {
        var demo = config(Map.of("shared.business-clock.file", "clock"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ProductionSettings.require(demo, List.of("prod")))
                .withMessageContaining("shared.business-clock.file");
        ProductionSettings.require(demo, List.of("local"));
    }

    private static void finds(String name, String value) {
        var settings = new java.util.HashMap<>(PRODUCTION);
        settings.put(name, value);
        assertThat(objections(settings))
                .hasSize(1)
                .allMatch(sentence -> sentence.startsWith(name) && sentence.endsWith("."));
    }

    private static List<String> objections(Map<String, String> settings) {
        return ProductionSettings.objections(config(settings));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    private static String typed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
