package dk.kk.shared.notification.known;

import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * That a citizen is about to drop out of an offer, as last heard.
 *
 * @param since the ISO week from which the citizen stays away: 2007-W46; the last one of a warning that is over
 * @param standing false: it was withdrawn, or the course does not run any more
 * @param origin of the last change
 */
public record DropOutWarning(
        UUID enrolmentId,
        UUID citizenId,
        UUID offerId,
        EnrolmentPhase phase,
        String since,
        boolean standing,
        Origin origin) {

    /** @return the first day of {@link #since} */
    public LocalDate monday() {
        return LocalDate.parse(since + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    }
}
