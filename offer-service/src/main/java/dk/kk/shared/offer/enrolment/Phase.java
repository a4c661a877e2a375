package dk.kk.shared.offer.enrolment;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an enrolment has come. */
@Schema(name = "EnrolmentPhase")
enum Phase {
    REFERRED,
    ACCEPTED,
    STARTED,
    COMPLETED,
    DROPPED_OUT,
    CANCELLED,
    NO_SHOW;

    /** The course really began: only then does it have actual days. */
    boolean hasStarted() {
        return this == STARTED || hasEnded();
    }

    /** From acceptance to the end: so long the citizen has a place in the offer. */
    boolean hasPlace() {
        return this == ACCEPTED || this == STARTED;
    }

    boolean hasEnded() {
        return this == COMPLETED || this == DROPPED_OUT;
    }

    /** What a delivery in this phase tells: the word of the move that leads here. */
    String happened() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
