package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.catalogue.CountsAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of an enrolment, as other services may know it: all that was ever recorded of it. Add fields; never rename or remove one. */
record EnrolmentState(
        UUID enrolmentId, UUID citizenId, UUID offerId, CountsAs countsAs, boolean countsForGoal3, List<Row> rows) {

    /** As believed during {@code [recordedAt, supersededAt)}; the actual days are both days of attendance. */
    @Schema(name = "EnrolmentRow")
    record Row(
            Phase phase,
            LocalDate plannedStart,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable LocalDate operaRegisteredOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static EnrolmentState of(Enrolment enrolment) {
        var history = enrolment.history();
        var rows = new ArrayList<Row>();
        for (var i = 0; i < history.size(); i++) {
            var supersededAt = i + 1 < history.size() ? history.get(i + 1).recordedAt() : null;
            rows.add(row(history.get(i), supersededAt));
        }
        return new EnrolmentState(
                enrolment.id(),
                enrolment.citizenId(),
                enrolment.offerId(),
                enrolment.countsAs(),
                enrolment.countsForGoal3(),
                rows);
    }

    private static Row row(Standing standing, @Nullable Instant supersededAt) {
        return new Row(
                standing.phase(),
                standing.plannedStart(),
                standing.actualStart(),
                standing.actualEnd(),
                standing.operaRegisteredOn(),
                standing.recordedAt(),
                supersededAt);
    }
}
