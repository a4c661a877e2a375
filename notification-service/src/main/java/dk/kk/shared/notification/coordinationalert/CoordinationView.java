package dk.kk.shared.notification.coordinationalert;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.CoordinationCause;
import dk.kk.shared.notification.known.CoordinationPhase;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the other side asks; it is answered in plan-service.
 *
 * @param dueOn the last day on which an answer is in time
 */
@Schema(name = "AlertCoordinationView")
public record CoordinationView(
        UUID requestId,
        CoordinationCause cause,
        Administration askingSide,
        CoordinationPhase phase,
        LocalDate askedOn,
        LocalDate dueOn) {
    public static CoordinationView of(CoordinationDetails asked) {
        return new CoordinationView(
                asked.requestId(),
                asked.causeKind(),
                asked.askingSide(),
                asked.requestPhase(),
                asked.askedOn(),
                asked.answerDueOn());
    }
}
