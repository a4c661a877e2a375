package dk.kk.shared.notification.coordinationalert;

import static dk.kk.shared.notification.known.CoordinationPhase.ASKED;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Coordination;
import dk.kk.shared.notification.known.CoordinationCause;
import dk.kk.shared.notification.known.CoordinationPhase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an alert shows of the request.
 *
 * @param answerDueOn the last day on which an answer is in time
 */
public record CoordinationDetails(
        UUID requestId,
        CoordinationCause causeKind,
        long causeVersion,
        Administration askingSide,
        LocalDate askedOn,
        LocalDate answerDueOn,
        CoordinationPhase requestPhase)
        implements AlertDetails {
    static CoordinationDetails of(Coordination request) {
        return new CoordinationDetails(
                request.requestId(),
                request.causeKind(),
                request.causeVersion(),
                request.askingSide(),
                request.askedOn(),
                request.dueOn(),
                request.phase());
    }

    @Override
    public Headline headline() {
        return requestPhase == ASKED
                ? Headline.of("headline.coordination-asked", answerDueOn)
                : Headline.of("headline.coordination-settled", null);
    }

    @Override
    public List<Step> steps() {
        return requestPhase == ASKED
                ? List.of(Step.LOOK_AT_OTHER_SIDES_DECISION, Step.ANSWER_OTHER_SIDE, Step.JOINT_MEETING)
                : List.of();
    }

    /** The other side changed what it asks about, or asks again. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return requestPhase == ASKED
                && actedOn instanceof CoordinationDetails before
                && (causeVersion > before.causeVersion || askedOn.isAfter(before.askedOn));
    }

    /** What was answered needs nobody more; what nobody asks any more, who was told must know. */
    @Override
    public boolean takeBack() {
        return requestPhase == CoordinationPhase.WAIVED || requestPhase == CoordinationPhase.WITHDRAWN;
    }
}
