package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of a count, as other services may know it: all that was ever recorded of it. Add fields; never rename or remove one. */
record AnonymousCountState(UUID countId, List<Row> rows) {
    /** As believed during {@code [recordedAt, supersededAt)}. */
    @Schema(name = "AnonymousCountRow")
    record Row(
            LocalDate heldOn,
            String place,
            Theme theme,
            int visitors,
            boolean withdrawn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(RecordedCount recorded, @Nullable Instant supersededAt) {
            var visits = recorded.visits();
            return new Row(
                    visits.heldOn(),
                    visits.place(),
                    visits.theme(),
                    visits.visitors(),
                    recorded.withdrawn(),
                    recorded.recordedAt(),
                    supersededAt);
        }
    }

    static AnonymousCountState of(AnonymousCount count) {
        return new AnonymousCountState(count.id(), RecordedRow.told(count.history(), Row::of));
    }
}
