package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.alert.Step;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.MissingEvidence;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopAnswer;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopNews;
import dk.kk.shared.notification.known.StopPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of the stop.
 *
 * @param effectiveFrom null until it is decided
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 * @param ground null, like {@code stopKind} and {@code benefitType}, as long as it was not heard
 * @param consideredOn the day on which BIF's service got the stop; null, like {@code eventOn}, as long as it was not heard
 * @param answerBy the last day for SOF's answer
 * @param effectiveUntil the last day of a temporary stop
 * @param decidedElsewhere decided in another system and only recorded by BIF's service
 * @param discovered nobody registered it: BIF's payment ended, and the paying system told of it
 * @param missing what a sanction should have rested on when it was decided
 * @param late the sharing was recorded only after BIF's service had the stop
 * @param beforeCase the citizen became shared only after the stop took effect
 * @param legalBasis on which SOF was told of this, in the municipality's words; null where it had set none
 */
public record StopDetails(
        UUID stopId,
        StopPhase stopPhase,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant stopDecidedAt,
        Instant stopRecordedAt,
        @Nullable StopGround ground,
        @Nullable StopKind stopKind,
        @Nullable BenefitType benefitType,
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
        @Nullable String legalBasis)
        implements AlertDetails {

    /** What was stored before there were answers lacks them. */
    public StopDetails {
        missing = Objects.requireNonNullElse(missing, List.of());
        answers = Objects.requireNonNullElse(answers, List.of());
    }

    /** @param occasion null where SOF is not to be told, or no more */
    static StopDetails of(Stop stop, @Nullable String legalBasis, @Nullable Occasion occasion) {
        var days = stop.days();
        var facts = stop.facts();
        return new StopDetails(
                stop.stopId(),
                stop.phase(),
                days.effectiveFrom(),
                days.decidedAt(),
                stop.recordedAt(),
                facts.ground(),
                facts.kind(),
                facts.benefit(),
                days.consideredOn(),
                days.eventOn(),
                days.answerBy(),
                days.effectiveUntil(),
                facts.decidedElsewhere(),
                facts.discovered(),
                facts.missing(),
                stop.answers(),
                occasion != null && occasion.late(),
                occasion != null && occasion.beforeCase(),
                legalBasis);
    }

    /**
     * What is stopped, why, where it stands, from which day and what SOF answered is news: not that it was recorded once more, nor
     * that SOF would be told of it on another basis now.
     */
    @Override
    public boolean addNothingTo(AlertDetails shown) {
        return shown instanceof StopDetails before && toldAs(before).equals(before);
    }

    /** From day to day of a stop that was decided nothing new must be known: it was told with its day. */
    @Override
    public boolean callBack(AlertDetails actedOn) {
        return actedOn instanceof StopDetails before && stopPhase.news() != before.stopPhase.news();
    }

    @Override
    public boolean takeBack() {
        return stopPhase.news() == StopNews.RESUMPTION || stopPhase.news() == StopNews.CALLED_OFF;
    }

    @Override
    public Headline headline() {
        return StopHeadline.of(this);
    }

    @Override
    public List<Step> steps() {
        return StopSteps.of(this);
    }

    private StopDetails toldAs(StopDetails before) {
        return new StopDetails(
                stopId,
                stopPhase,
                effectiveFrom,
                before.stopDecidedAt,
                before.stopRecordedAt,
                ground,
                stopKind,
                benefitType,
                consideredOn,
                eventOn,
                answerBy,
                effectiveUntil,
                decidedElsewhere,
                discovered,
                missing,
                answers,
                late,
                beforeCase,
                before.legalBasis);
    }
}
