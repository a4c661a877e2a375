package dk.kk.shared.kpi.effort;

import static dk.kk.shared.kpi.Someone.values;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.StreamState;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** States of the effort in the shapes of {@code docs/events}. */
final class EffortStates {
    private EffortStates() {}

    /** Of a citizen's course in an offer. */
    record Course(UUID enrolment, UUID citizen, UUID offer, Learnt<Days> learnt) {
        Course before() {
            return new Course(enrolment, citizen, offer, learnt.before());
        }
    }

    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** The only one of its package. */
    record Component(UUID id, UUID citizen, Learnt<Delivery> learnt) {
        Component before() {
            return new Component(id, citizen, learnt.before());
        }
    }

    record Delivery(@Nullable UUID enrolment, Days days) {}

    record Week(UUID citizen, UUID enrolment, LocalDate monday, Learnt<Minutes> learnt) {
        Week before() {
            return new Week(citizen, enrolment, monday, learnt.before());
        }
    }

    record Minutes(int planned, int lawful, int attended) {}

    record Plan(UUID citizen, Learnt<Steps> learnt) {}

    record Steps(
            LocalDate made,
            @Nullable LocalDate followedUp,
            @Nullable LocalDate ended) {}

    static StreamState project(HeardProject project) {
        var state = values(
                "projectId", project.projectId(),
                "code", "MP",
                "startsOn", project.startsOn(),
                "endsOn", project.endsOn(),
                "offerIds", project.offerIds());
        return new StreamState("offer", "method-project", project.projectId().toString(), UUID.randomUUID(), state);
    }

    static StreamState packageOf(Component component) {
        var rows = component
                .learnt()
                .told(row -> values(
                        "status", row.days().first() == null ? "PLANNED" : "STARTED",
                        "enrolmentId", row.enrolment(),
                        "startedOn", row.days().first(),
                        "endedOn", row.days().last()));
        var id = UUID.nameUUIDFromBytes(component.id().toString().getBytes(UTF_8));
        var state = values(
                "packageId", id,
                "citizenId", component.citizen(),
                "components", List.of(values("componentId", component.id(), "side", "BIF", "rows", rows)));
        return new StreamState("offer", "combination-package", id.toString(), component.citizen(), state);
    }

    static StreamState course(Course course) {
        var rows = course.learnt()
                .told(days -> values(
                        "phase",
                        days.first() == null ? "ACCEPTED" : "STARTED",
                        "actualStart",
                        days.first(),
                        "actualEnd",
                        days.last(),
                        "operaRegisteredOn",
                        null));
        var state = values(
                "enrolmentId",
                course.enrolment(),
                "citizenId",
                course.citizen(),
                "offerId",
                course.offer(),
                "countsAs",
                "NONE",
                "countsForGoal3",
                false,
                "rows",
                rows);
        return new StreamState("offer", "enrolment", course.enrolment().toString(), course.citizen(), state);
    }

    static StreamState week(Week week) {
        var id = UUID.nameUUIDFromBytes((week.enrolment() + " " + week.monday()).getBytes(UTF_8));
        var rows = week.learnt()
                .told(minutes -> values(
                        "plannedMinutes", minutes.planned(),
                        "attendedMinutes", minutes.attended(),
                        "lawfulAbsenceMinutes", minutes.lawful()));
        var state = values(
                "attendanceId", id,
                "enrolmentId", week.enrolment(),
                "citizenId", week.citizen(),
                "week", named(week.monday()),
                "rows", rows);
        return new StreamState("offer", "attendance", id.toString(), week.citizen(), state);
    }

    private static String named(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static StreamState plan(Plan plan) {
        var id = UUID.randomUUID();
        var rows = plan.learnt()
                .told(steps -> values(
                        "phase", "MADE",
                        "madeOn", steps.made(),
                        "followedUpOn", steps.followedUp(),
                        "endedOn", steps.ended()));
        var state = values("planId", id, "citizenId", plan.citizen(), "rows", rows);
        return new StreamState("plan", "social-plan", id.toString(), plan.citizen(), state);
    }
}
