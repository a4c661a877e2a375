package dk.kk.shared.notification.webhook;

import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret when it is made: shown this once.
 *
 * @param secret {@code whsec_} and 32 bytes in base64
 */
@Schema(name = "NewWebhookSecret")
public record NewSecret(UUID id, String secret) {
    static NewSecret of(UUID id, byte[] secret) {
        return new NewSecret(id, "whsec_" + Base64.getEncoder().encodeToString(secret));
    }
}
