package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop with SOF's alert as they are kept. A course is made of moments, so what was known of it earlier is what had come by then.
 *
 * @param course as known now, without what is known of its citizen
 * @param endedAt when it was withdrawn, or its benefit ended; null of another, or where nobody kept it
 */
record KeptStop(UUID citizenId, StopCourse course, @Nullable Instant endedAt) {

    static KeptStop read(SqlRow row) {
        var told = row.instantOrNull("told_at");
        return new KeptStop(
                row.uuid("citizen_id"),
                new StopCourse(
                        row.code("phase", StopPhase.class),
                        row.flag("live"),
                        row.flag("discovered"),
                        row.instantOrNull("decided_at"),
                        row.instantOrNull("registered_at"),
                        row.dayOrNull("effective_from"),
                        row.instantOrNull("resumed_at"),
                        told == null
                                ? null
                                : new StopCourse.Told(
                                        told, row.instantOrNull("withdrawn_at"), row.instantOrNull("contacted_at")),
                        List.of()),
                row.instantOrNull("ended_at"));
    }

    /** As it was known at that moment; empty of one that had not begun, or that was not in BIF's books yet. Its days are as said now. */
    Optional<StopCourse> at(MeasuredMoment moment, List<Fact> sharing) {
        var began = course.began();
        return began != null && moment.knows(began) && moment.knows(course.registeredAt())
                ? Optional.of(new StopCourse(
                        phase(moment),
                        course.live(),
                        course.discovered(),
                        course.decidedAt(),
                        course.registeredAt(),
                        course.effectiveFrom(),
                        moment.known(course.resumedAt()),
                        told(moment),
                        sharing.stream()
                                .filter(fact -> moment.knows(fact.recordedAt()))
                                .map(fact -> fact.supersededBy(moment.known(fact.supersededAt())))
                                .toList()))
                : Optional.empty();
    }

    /** Before it ended it was in force from its day on; one that was withdrawn never was. */
    private StopPhase phase(MeasuredMoment moment) {
        var phase = course.phase();
        var cameAt = course.resumedAt() == null ? endedAt : course.resumedAt();
        if (phase != StopPhase.EFFECTIVE && moment.knows(cameAt)) {
            return phase;
        }
        var day = course.effectiveFrom();
        return phase == StopPhase.WITHDRAWN || day == null || !moment.reaches(day)
                ? StopPhase.DECIDED
                : StopPhase.EFFECTIVE;
    }

    private StopCourse.@Nullable Told told(MeasuredMoment moment) {
        var told = course.alert();
        return told == null || !moment.knows(told.at())
                ? null
                : new StopCourse.Told(told.at(), moment.known(told.withdrawnAt()), moment.known(told.contactedAt()));
    }
}
