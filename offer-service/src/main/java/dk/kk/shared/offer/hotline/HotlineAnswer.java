package dk.kk.shared.offer.hotline;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopKind;
import dk.kk.shared.offer.interview.InterviewKind;
import dk.kk.shared.offer.interview.PlannedInterviews.PlannedInterview;
import dk.kk.shared.platform.consumer.SourceWatermark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * No more than a caller at SOF needs to know whom to speak with and how urgent it is: neither what a stop rests on nor who said what
 * in its hearing. SOF's responsible caseworkers read that of the stop itself.
 *
 * <p>Caseworker and interview are citizen-service's to say: they are what was heard of its events up to a moment, never a guess.
 *
 * @param caseworker who is responsible at BIF today; null: nobody that was heard of
 * @param contacts the path of citizen-service's answer, who is there to be called now
 * @param nextInterview the first one from the day on; null: none that was heard of
 * @param benefits paid on the day or to be paid, and those that ended in the year before it; the latest first
 * @param stops under way, at most one of each benefit
 */
@Schema(name = "HotlineAnswer")
record HotlineAnswer(
        UUID citizenId,
        LocalDate asOf,
        @Nullable ResponsibleCaseworker caseworker,
        String contacts,
        List<BenefitLine> benefits,
        List<StopLine> stops,
        @Nullable NextInterview nextInterview,
        HeardUpTo heard) {

    /**
     * The codes of the directory: it knows no name of an employee, and no number.
     *
     * @param teamName null: the directory's word for it was not heard yet
     * @param phone of the team, else of its centre, eight digits; null: neither has one that was heard of
     * @param employee null: nobody is named
     */
    @Schema(name = "HotlineCaseworker")
    record ResponsibleCaseworker(
            String team,
            @Nullable String teamName,
            String centre,
            @Nullable String phone,
            @Nullable String employee) {

        /** As people read a number. */
        public @Nullable String phoneInPairs() {
            return phone == null ? null : phone.replaceAll("(..)(?=.)", "$1 ");
        }
    }

    @Schema(name = "HotlineInterview")
    record NextInterview(InterviewKind kind, LocalDate plannedOn) {
        static NextInterview of(PlannedInterview planned) {
            return new NextInterview(planned.kind(), planned.plannedOn());
        }
    }

    /**
     * Up to when citizen-service was heard.
     *
     * @param upTo all it recorded before is known here; null: it has told nothing yet
     * @param behind it has not been heard for a while
     * @param gaps something of it could not be applied and waits for operations: of that less is known
     */
    @Schema(name = "HotlineHeardUpTo")
    record HeardUpTo(@Nullable Instant upTo, boolean behind, boolean gaps) {
        static final HeardUpTo NOTHING = new HeardUpTo(null, true, false);

        static HeardUpTo of(SourceWatermark citizens) {
            return new HeardUpTo(citizens.completeUpTo(), citizens.behind(), citizens.parked());
        }
    }

    /**
     * @param startedOn the first day
     * @param endedOn the first day without it; null while no end is known
     * @param paid on the day asked about
     */
    @Schema(name = "HotlineBenefit")
    record BenefitLine(
            BenefitType benefitType,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean paid) {}

    /**
     * @param effectiveFrom null until it is decided
     * @param effectiveUntil the last day of a temporary stop, null of others
     * @param answerBy the last day for the citizen's answer and SOF's; null until the hearing is opened
     */
    @Schema(name = "HotlineStop")
    record StopLine(
            UUID stopId,
            BenefitType benefitType,
            StopKind kind,
            Phase phase,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable LocalDate answerBy) {}
}
