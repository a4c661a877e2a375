package dk.kk.shared.offer.hearing;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody of either side tried to reach the citizen about the stop.
 *
 * @param administration of who tried
 * @param employee the directory's code
 */
@Schema(name = "ContactAttempt")
public record ContactAttempt(
        LocalDate attemptedOn,
        Channel channel,
        boolean reached,
        String administration,
        String employee,
        Instant recordedAt) {

    @Schema(name = "ContactChannel")
    public enum Channel {
        PHONE,
        LETTER,
        E_MAIL,
        TEXT_MESSAGE,
        VISIT,
        MEETING
    }
}
