package dk.kk.shared.offer.hearing;

import com.fasterxml.jackson.annotation.JsonAlias;
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

    /** As in plan-service's contact log. What was stored under an older code is read as the one that says the same. */
    @Schema(
            name = "ContactChannel",
            description =
                    "By telephone, by text message, by letter, by e-mail, by digital post, at an office, at the citizen's home, where the citizen stays by day, or through others")
    public enum Channel {
        PHONE,
        TEXT_MESSAGE,
        LETTER,
        @JsonAlias("E_MAIL")
        EMAIL,
        DIGITAL_POST,
        @JsonAlias("MEETING")
        OFFICE,
        @JsonAlias("VISIT")
        HOME_VISIT,
        OUTREACH,
        THROUGH_OTHERS
    }
}
