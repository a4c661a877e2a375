package dk.kk.shared.notification.known;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One answer of SOF's to a stop that is not decided.
 *
 * @param late after the last day for answers
 * @param seenAt when BIF said that it had seen it; null: not yet
 */
@Schema(name = "StopAnswer")
public record StopAnswer(
        AnswerCode code,
        String team,
        Instant answeredAt,
        boolean late,
        @Nullable Instant seenAt) {}
