package dk.kk.shared.notification.alert;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and whom an alert must tell about a stream, as known now.
 *
 * @param about a stream, or something of its own within one; with the kind it says which alert: there is one of a kind about a stream
 * @param administration whose alert it is: nobody of the other one sees it
 * @param team of it to tell; null: nobody, or nobody any more
 * @param audience whether it is raised for who was not told before
 * @param deadline by which day somebody must have acted; null: none is set
 */
public record AlertNeed(
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        Administration administration,
        @Nullable String team,
        Audience audience,
        @Nullable LocalDate deadline,
        AlertDetails details) {

    boolean raises() {
        return team != null && audience == Audience.RESPONSIBLE;
    }
}
