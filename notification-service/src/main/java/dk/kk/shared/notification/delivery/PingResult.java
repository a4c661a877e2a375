package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.webhook.Outcome;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a ping.
 *
 * @param id its {@code webhook-id}
 * @param millis from the look-up of the host to the end of the answer
 */
@Schema(name = "PingResult")
record PingResult(UUID id, Outcome outcome, long millis) {}
