package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.stream.StreamRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and whom an alert must tell about a stream, as known now.
 *
 * @param about with the kind it says which alert: there is one of a kind about a stream
 * @param team to tell; null: nobody, or nobody any more
 * @param deadline by which day somebody must have acted; null: none is set
 */
public record AlertNeed(
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        @Nullable String team,
        @Nullable LocalDate deadline,
        AlertDetails details) {}
