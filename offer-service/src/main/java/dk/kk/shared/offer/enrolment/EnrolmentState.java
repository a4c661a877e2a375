package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.counting.CountingPeriod;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an enrolment, as other services may know it: all that was ever recorded of it. Add fields; never rename or
 * remove one.
 *
 * @param imported OPERA delivered it: nobody decided on it here. It never changes
 */
record EnrolmentState(
        UUID enrolmentId,
        UUID citizenId,
        UUID offerId,
        CountsAs countsAs,
        boolean countsForGoal3,
        Origin origin,
        boolean imported,
        List<Row> rows) {
    /** As believed during {@code [recordedAt, supersededAt)}; the actual days are both days of attendance. A place is offered to its last day. The latest pause is {@code [pausedOn, resumedOn)}. */
    @Schema(name = "EnrolmentRow")
    record Row(
            Phase phase,
            LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,

            @Nullable
            @Schema(description = "The ISO week from which the citizen is about to drop out", examples = "2007-W46")
            String dropOutWarningSince,

            @Nullable LocalDate waitingSince,
            @Nullable LocalDate placeOfferedUntil,

            @Nullable LocalDate pausedOn,
            @Nullable LocalDate resumedOn,

            @Nullable
            @Schema(
                    description =
                            "What the days of the course count as; in old rows null: all of them as countsAs and countsForGoal3 say")
            List<CountingPeriod> counting,

            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(Standing standing, @Nullable Instant supersededAt) {
            return new Row(
                    standing.phase(),
                    standing.plannedStart(),
                    standing.actualStart(),
                    standing.actualEnd(),
                    standing.operaRegisteredOn(),
                    standing.dropOutWarningSince() == null
                            ? null
                            : Week.of(standing.dropOutWarningSince()).toString(),
                    standing.inList().waitingSince(),
                    standing.inList().placeOfferedUntil(),
                    standing.pause() == null ? null : standing.pause().pausedOn(),
                    standing.pause() == null ? null : standing.pause().resumedOn(),
                    standing.counting() == null ? null : standing.counting().periods(),
                    standing.recordedAt(),
                    supersededAt);
        }
    }

    static EnrolmentState of(Enrolment enrolment) {
        var referral = enrolment.referral();
        return new EnrolmentState(
                enrolment.id(),
                enrolment.citizenId(),
                referral.offerId(),
                referral.countsAs(),
                referral.countsForGoal3(),
                enrolment.origin(),
                enrolment.courseNumber() != null,
                RecordedRow.told(enrolment.history(), Row::of));
    }
}
