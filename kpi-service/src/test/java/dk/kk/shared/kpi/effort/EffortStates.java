package dk.kk.shared.kpi.effort;

import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States of the effort in the shapes of {@code docs/events}. */
final class EffortStates {
    private EffortStates() {}

    static StreamState project(HeardProject project) {
        var state = values(
                "projectId", project.projectId(),
                "code", "MP",
                "startsOn", project.startsOn(),
                "endsOn", project.endsOn(),
                "offerIds", project.offerIds());
        return new StreamState("offer", "method-project", project.projectId().toString(), UUID.randomUUID(), state);
    }

    /** A package of this component alone. */
    static StreamState packageOf(HeardComponent component) {
        var id = UUID.randomUUID();
        var row = values(
                "status", component.startedOn() == null ? "PLANNED" : "STARTED",
                "enrolmentId", component.enrolmentId(),
                "startedOn", component.startedOn(),
                "endedOn", component.endedOn());
        var state = values(
                "packageId",
                id,
                "citizenId",
                component.citizenId(),
                "components",
                List.of(values("componentId", component.componentId(), "side", "BIF", "rows", List.of(row))));
        return new StreamState("offer", "combination-package", id.toString(), component.citizenId(), state);
    }

    static StreamState course(HeardCourse course) {
        var state = rows(values(
                "phase",
                course.firstDay() == null ? "ACCEPTED" : "STARTED",
                "actualStart",
                course.firstDay(),
                "actualEnd",
                course.lastDay(),
                "operaRegisteredOn",
                null));
        state.putAll(values(
                "enrolmentId", course.enrolmentId(),
                "citizenId", course.citizenId(),
                "offerId", course.offerId(),
                "countsAs", "NONE",
                "countsForGoal3", false));
        return new StreamState("offer", "enrolment", course.enrolmentId().toString(), course.citizenId(), state);
    }

    static StreamState week(Someone citizen, UUID enrolment, LocalDate monday, int planned, int lawful, int attended) {
        var id = UUID.nameUUIDFromBytes((enrolment + " " + monday).getBytes(UTF_8));
        var state =
                rows(values("plannedMinutes", planned, "attendedMinutes", attended, "lawfulAbsenceMinutes", lawful));
        state.putAll(
                values("attendanceId", id, "enrolmentId", enrolment, "citizenId", citizen.id, "week", week(monday)));
        return new StreamState("offer", "attendance", id.toString(), citizen.id, state);
    }

    private static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The only one of a package, of a citizen. */
    static HeardComponent component(
            Someone citizen, @Nullable UUID enrolment, @Nullable LocalDate startedOn, @Nullable LocalDate endedOn) {
        return new HeardComponent(UUID.randomUUID(), citizen.id, enrolment, startedOn, endedOn);
    }
}
