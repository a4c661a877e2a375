package dk.kk.shared.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where messages may go, and how long an attempt may take. */
@ConfigMapping(prefix = "shared.webhooks")
public interface WebhookSettings {
    /** Inner networks that may be called too, as {@code 10.20.0.0/16}: by http as well, on any port. None by default. */
    Optional<List<String>> allowedNetworks();

    @WithDefault("443")
    Set<Integer> allowedPorts();

    /** Of an attempt: name, connection, answer. Less than 25 s, as a queue is leased to its worker for 30. */
    @WithDefault("10s")
    Duration timeout();

    /** 32 bytes in base64: what secrets are stored under. */
    String secretKey();
}
