package dk.kk.shared.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A secret that messages are signed with, without what it is.
 *
 * @param madeAt real time
 * @param liveUntil real time; null: until it is replaced
 */
@Schema(name = "LiveWebhookSecret")
public record LiveSecret(UUID id, Instant madeAt, @Nullable Instant liveUntil) {}
