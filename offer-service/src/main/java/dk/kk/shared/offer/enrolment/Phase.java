package dk.kk.shared.offer.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an enrolment has come. */
@Schema(name = "EnrolmentPhase")
enum Phase {
    REFERRED,
    ACCEPTED,
    STARTED,
    PAUSED,
    COMPLETED,
    DROPPED_OUT,
    CANCELLED,
    NO_SHOW;

    /** The course really began: only then does it have actual days. */
    boolean hasStarted() {
        return this == STARTED || this == PAUSED || hasEnded();
    }

    /** From acceptance to the end: so long the citizen has a place in the offer. */
    boolean hasPlace() {
        return this == ACCEPTED || this == STARTED || this == PAUSED;
    }

    boolean hasEnded() {
        return this == COMPLETED || this == DROPPED_OUT;
    }

    /** The codes of those that OPERA knows. */
    static List<String> ofOpera() {
        return Stream.of(values())
                .filter(phase -> phase != PAUSED)
                .map(Enum::name)
                .toList();
    }

    /** What a delivery in this phase tells: the word of the move that leads here. */
    String happened() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
