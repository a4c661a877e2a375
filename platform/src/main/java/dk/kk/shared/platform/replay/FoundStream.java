package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.consumer.Finding;
import dk.kk.shared.platform.sql.SqlRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is not here as its topic tells it.
 *
 * @param versionOnTopic null where the topic has no event of it
 * @param versionHere as it is now; null: none is applied
 */
@Schema(name = "ReplayFinding")
public record FoundStream(
        Finding finding,
        String source,
        String kind,
        String streamId,
        @Nullable Long versionOnTopic,
        @Nullable Long versionHere) {

    static FoundStream read(SqlRow row) {
        return new FoundStream(
                row.code("finding", Finding.class),
                row.text("source"),
                row.text("stream_kind"),
                row.text("stream_id"),
                row.numberOrNull("on_topic"),
                row.numberOrNull("here"));
    }

    /** In the list's order. */
    String place() {
        return String.join("\t", source, kind, streamId);
    }
}
