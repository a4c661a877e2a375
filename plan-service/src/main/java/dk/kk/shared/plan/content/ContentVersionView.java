package dk.kk.shared.plan.content;

import dk.kk.shared.plan.administration.Administration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param writtenBy an employee code */
@Schema(name = "PlanContentVersion")
public record ContentVersionView(
        int version, ContentReason why, Administration side, String writtenBy, Instant recordedAt) {

    static ContentVersionView of(ContentVersion version) {
        return new ContentVersionView(
                version.version(), version.why(), version.side(), version.writtenBy(), version.recordedAt());
    }
}
