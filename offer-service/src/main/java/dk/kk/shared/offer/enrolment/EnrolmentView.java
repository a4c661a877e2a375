package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.offer.places.GreenLine;
import dk.kk.shared.platform.move.AllowedMove;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param offerName as the catalogue has it now
 * @param countsAs what the offer counted as on the day of referral; what each day of the course counts as stands in the rows
 * @param actualEnd the last day of attendance
 * @param dropOutWarningSince the ISO week from which the citizen is about to drop out; null: nothing warns of it
 * @param waitingSince in the waiting list of the offer; null: not in it
 * @param greenLine why the citizen goes before others in it
 * @param placeOfferedUntil a place is held for the citizen; the last day to answer
 * @param pausedOn the first day of the latest pause
 * @param resumedOn the first day in the course again
 * @param allowedMoves none but of the administration that runs the offer
 * @param rows all that was ever recorded of it, oldest first; the last one holds
 */
@Schema(name = "Enrolment")
public record EnrolmentView(
        UUID id,
        UUID citizenId,
        UUID offerId,
        String offerName,
        @Nullable String courseNumber,
        CountsAs countsAs,
        boolean countsForGoal3,
        Phase phase,
        LocalDate referredOn,
        LocalDate plannedStart,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable LocalDate operaRegisteredOn,
        @Nullable String dropOutWarningSince,
        @Nullable LocalDate waitingSince,
        @Nullable GreenLine greenLine,
        @Nullable LocalDate placeOfferedUntil,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate resumedOn,
        List<EnrolmentState.Row> rows,
        List<AllowedMove> allowedMoves,
        long version) {

    /** From the referral to the end of the course, or until it is clear that there will be none. */
    public boolean goesOn() {
        return phase == Phase.REFERRED || phase.hasPlace();
    }

    static EnrolmentView of(Enrolment enrolment, String offerName, List<AllowedMove> allowedMoves) {
        var referral = enrolment.referral();
        var standing = enrolment.standing();
        var rows = EnrolmentState.of(enrolment).rows();
        return new EnrolmentView(
                enrolment.id(),
                enrolment.citizenId(),
                referral.offerId(),
                offerName,
                enrolment.courseNumber(),
                referral.countsAs(),
                referral.countsForGoal3(),
                standing.phase(),
                referral.referredOn(),
                standing.plannedStart(),
                standing.actualStart(),
                standing.actualEnd(),
                standing.operaRegisteredOn(),
                rows.getLast().dropOutWarningSince(),
                standing.inList().waitingSince(),
                standing.inList().greenLine(),
                standing.inList().placeOfferedUntil(),
                rows.getLast().pausedOn(),
                rows.getLast().resumedOn(),
                rows,
                allowedMoves,
                enrolment.version());
    }
}
