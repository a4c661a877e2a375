package dk.kk.shared.plan.content;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who wrote what a plan says, when and why.
 *
 * @param version counts what the reader is told
 * @param writtenBy an employee code
 */
@Schema(name = "PlanContentVersion")
public record ContentVersionView(
        int version, ContentReason why, Administration side, String writtenBy, Instant recordedAt) {

    static ContentVersionView of(SqlRow row, int number) {
        return new ContentVersionView(
                number,
                row.code("why", ContentReason.class),
                row.code("side", Administration.class),
                row.text("written_by"),
                row.instant("recorded_at"));
    }
}
