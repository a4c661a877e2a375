package dk.kk.shared.platform.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Outside the profiles of a developer's machine a service does not start with what only such a machine may have: anybody knows the
 * demo keys, anybody who can reach a loopback issuer is anybody, and a moved clock makes wrong decisions.
 */
@Singleton
class ProductionSettings {
    private static final Set<String> LOCAL = Set.of("local", "test", "dev");
    private static final Set<String> KEYS = Set.of(
            "shared.cpr.encryption-key",
            "shared.cpr.index-key",
            "shared.statements.signing-key",
            "shared.measurements.signing-key",
            "shared.disclosure.key",
            "shared.webhooks.secret-key");
    private static final String CLOCK = "shared.business-clock.file";
    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String SWAGGER_UI = "quarkus.swagger-ui.enabled";

    private final Config config;

    ProductionSettings(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        require(config, ConfigUtils.getProfiles());
    }

    /** @throws IllegalStateException that says what is wrong, a sentence for each */
    static void require(Config config, List<String> profiles) {
        var objections = objections(config);
        if (!objections.isEmpty() && profiles.stream().noneMatch(LOCAL::contains)) {
            throw new IllegalStateException(String.join(" ", objections));
        }
    }

    static List<String> objections(Config config) {
        var objections = new ArrayList<String>();
        KEYS.stream()
                .sorted()
                .filter(name -> isDemoKey(text(config, name)))
                .forEach(name ->
                        objections.add(name + " is a demo key: set 32 random bytes in base64, from the key store."));
        if (isLoopback(text(config, ISSUER))) {
            objections.add(ISSUER + " is this machine's: name the issuer of the people who work here.");
        }
        if (!text(config, CLOCK).isEmpty()) {
            objections.add(CLOCK + " moves the business clock: leave it out.");
        }
        if (config.getOptionalValue(SWAGGER_UI, Boolean.class).orElse(false)) {
            objections.add(SWAGGER_UI + " shows Swagger UI to everybody: leave it out.");
        }
        return objections;
    }

    private static String text(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    /** One byte over and over, or bytes that somebody has typed: no random key is either. */
    private static boolean isDemoKey(String key) {
        if (key.isEmpty()) {
            return false;
        }
        try {
            var bytes = Base64.getDecoder().decode(key);
            var typed = true;
            var repeated = true;
            for (var part : bytes) {
                typed &= part >= ' ' && part <= '~';
                repeated &= part == bytes[0];
            }
            return typed || repeated;
        } catch (IllegalArgumentException e) {
            return true; // what is no base64 was typed too
        }
    }

    private static boolean isLoopback(String url) {
        var host = url.isEmpty() ? "" : String.valueOf(URI.create(url).getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("0.0.0.0");
    }
}
