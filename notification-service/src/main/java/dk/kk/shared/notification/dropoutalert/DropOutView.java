package dk.kk.shared.notification.dropoutalert;

import dk.kk.shared.notification.known.EnrolmentPhase;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a citizen is about to drop out of an offer.
 *
 * @param phase where the course stands
 * @param since the first day of the week from which the citizen stays away
 * @param standing false: the warning was withdrawn, or the course does not run any more
 */
@Schema(name = "AlertDropOutView")
public record DropOutView(UUID enrolmentId, UUID offerId, EnrolmentPhase phase, LocalDate since, boolean standing) {

    public static DropOutView of(DropOutDetails warning) {
        return new DropOutView(
                warning.enrolmentId(),
                warning.offerId(),
                warning.enrolmentPhase(),
                warning.monday(),
                warning.dropOutWarningStands());
    }
}
