package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.enrolment.CourseRead;
import dk.kk.shared.offer.enrolment.Enrolments;
import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A week is appended or corrected as a whole and needs no {@code If-Match}: saying the same again changes nothing. */
@Path("/api/v1/enrolments/{id}/attendance")
class AttendanceResource {
    private final Attendances attendances;
    private final Enrolments enrolments;
    private final Offers offers;
    private final RecordAttendance recording;
    private final Subjects subjects;
    private final Caller caller;

    AttendanceResource(
            Attendances attendances,
            Enrolments enrolments,
            Offers offers,
            RecordAttendance recording,
            Subjects subjects,
            Caller caller) {
        this.attendances = attendances;
        this.enrolments = enrolments;
        this.offers = offers;
        this.recording = recording;
        this.subjects = subjects;
        this.caller = caller;
    }

    @PUT
    @Path("/{week}")
    @AttendanceRecorders
    @NoMove("a week's, with a version of its own")
    @Operation(
            summary = "Record or correct a week of a course: all its days, a day that is left out had nothing planned")
    public RestResponse<AttendanceView> recordAttendance(
            @RestPath UUID id,
            @RestPath @Size(max = 8) @Pattern(regexp = Week.FORM) @Parameter(example = "2007-W48") String week,
            @Valid @NotNull RecordWeek request) {
        return subjects.inTransaction(() -> {
            subjects.open(enrolments.subject(id));
            var enrolment = enrolments.lock(id);
            offers.get(enrolment.offerId()).requireRecordedBy(caller);
            var said = new RecordAttendance.SaidOfWeek(enrolment, Week.parse(week), _ -> request.days());
            recording.of(List.of(said), Origin.LIVE, caller::cause);
            return show(id, said.week());
        });
    }

    @GET
    @Path("/{week}")
    @CourseRead
    @Operation(summary = "A week of a course, and what was ever recorded of it")
    public RestResponse<AttendanceView> getAttendance(
            @RestPath UUID id,
            @RestPath @Size(max = 8) @Pattern(regexp = Week.FORM) @Parameter(example = "2007-W48") String week) {
        return subjects.inTransaction(() -> {
            subjects.open(enrolments.subject(id));
            return show(id, Week.parse(week));
        });
    }

    @GET
    @CourseRead
    @Operation(summary = "The recorded weeks of a course, in their order")
    public RestResponse<List<AttendanceView>> listAttendance(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            subjects.open(enrolments.subject(id));
            var after = page.after() == null ? "" : page.after();
            var found = attendances.ofEnrolments(List.of(id)).stream()
                    .filter(attendance -> attendance.week().toString().compareTo(after) > 0)
                    .limit(page.fetch())
                    .toList();
            return Paged.of(found, page, attendance -> attendance.week().toString(), uri, AttendanceView::of);
        });
    }

    private RestResponse<AttendanceView> show(UUID enrolment, Week week) {
        return attendances.ofEnrolments(List.of(enrolment)).stream()
                .filter(attendance -> attendance.week().equals(week))
                .findFirst()
                .map(attendance -> Answers.ok(AttendanceView.of(attendance), attendance.version()))
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "attendance", "id", week));
    }

    @Schema(name = "RecordWeek")
    record RecordWeek(@NotNull @Size(min = 1, max = 7) List<@Valid @NotNull DayAttendance> days) {}
}
