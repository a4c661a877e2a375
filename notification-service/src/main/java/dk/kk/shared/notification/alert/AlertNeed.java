package dk.kk.shared.notification.alert;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.platform.stream.StreamRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether and whom an alert must tell about a stream, as known now.
 *
 * @param about a stream, or something of its own within one; with the kind it says which alert: there is one of a kind about a stream
 * @param administration whose alert it is: nobody of the other one sees it
 * @param to whom of it to tell; null: nobody, or nobody any more
 * @param audience whether it is raised for who was not told before
 * @param greenLine the citizen must not wait unduly
 * @param allowed how long it may wait for somebody
 */
public record AlertNeed(
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        Administration administration,
        @Nullable Addressee to,
        Audience audience,
        boolean greenLine,
        TimeAllowed allowed,
        AlertDetails details) {

    boolean raises() {
        return to != null && audience == Audience.RESPONSIBLE;
    }
}
