package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.known.MissingEvidence;
import dk.kk.shared.notification.known.StopAnswer;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an alert of a stop shows beside its first fields.
 *
 * @param consideredOn the day on which BIF's service got the stop
 * @param eventOn when that happened or was left undone which the stop rests on
 * @param answerBy the last day for SOF's answer; null until the hearing is opened
 * @param effectiveUntil the last day of a temporary stop
 * @param decidedElsewhere decided in another system and only recorded by BIF's service
 * @param discovered nobody registered it: BIF's payment ended, and the paying system told of it
 * @param missing what a sanction should have rested on and did not when it was decided
 * @param answers SOF's so far, in the order in which they came
 * @param late BIF's service had the stop before the sharing was recorded: SOF learns of it late
 * @param beforeCase the citizen became shared only after the stop took effect
 * @param legalBasis on which SOF was told, in the municipality's words; null where it had set none
 */
@Schema(name = "AlertStopView")
public record StopView(
        @Nullable LocalDate consideredOn,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate effectiveUntil,
        boolean decidedElsewhere,
        boolean discovered,
        List<MissingEvidence> missing,
        List<StopAnswer> answers,
        boolean late,
        boolean beforeCase,
        @Nullable String legalBasis) {

    public static StopView of(StopDetails stop) {
        return new StopView(
                stop.consideredOn(),
                stop.eventOn(),
                stop.answerBy(),
                stop.effectiveUntil(),
                stop.decidedElsewhere(),
                stop.discovered(),
                stop.missing(),
                stop.answers(),
                stop.late(),
                stop.beforeCase(),
                stop.legalBasis());
    }
}
