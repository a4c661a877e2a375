package dk.kk.shared.offer.greenline;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What citizen-service tells of a citizen's green line and is needed here. */
record GreenLineState(UUID citizenId, List<Row> rows) {
    record Row(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant supersededAt) {
        private String days() {
            return "[" + validFrom + "," + (validTo == null ? "" : validTo) + ")";
        }
    }

    /** As PostgreSQL reads a multirange of the days believed now: <code>{[2007-03-01,2007-06-01),[2007-09-01,)}</code>. */
    String days() {
        return rows.stream()
                .filter(row -> row.supersededAt() == null)
                .map(Row::days)
                .collect(joining(",", "{", "}"));
    }
}
