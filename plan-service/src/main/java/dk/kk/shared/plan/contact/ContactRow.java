package dk.kk.shared.plan.contact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of an attempt in {@code [recordedAt, supersededAt)}, without the note. */
@Schema(name = "ContactRow")
public record ContactRow(
        Instant attemptedAt,
        Channel channel,
        boolean reached,
        ContactSubject subject,
        Instant recordedAt,
        @Nullable Instant supersededAt) {
    static ContactRow of(RecordedAttempt row, @Nullable Instant supersededAt) {
        var attempt = row.attempt();
        return new ContactRow(
                attempt.attemptedAt(),
                attempt.channel(),
                attempt.reached(),
                attempt.subject(),
                row.recordedAt(),
                supersededAt);
    }
}
