package dk.kk.shared.plan.lesson;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.plan.specialcase.KnowledgeRead;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.move.MovesTo;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lessons, for all who work with citizens of both sides; the special unit writes them. */
@Path("/api/v1/lessons")
public class LessonResource {
    private final Desk desk;
    private final Lessons lessons;
    private final Caller caller;
    private final BusinessClock clock;

    LessonResource(Desk desk, Lessons lessons, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.lessons = lessons;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @KnowledgeRead
    @Operation(summary = "What the special unit learnt, the latest first")
    public RestResponse<List<LessonView>> listLessons(
            @RestQuery
                    @Nullable
                    @Size(max = 200)
                    @Parameter(description = "Danish words that stand in it in any form; no names")
                    String text,
            @RestQuery @Nullable CaseType caseType,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Paged.of(
                lessons.page(text, caseType, page), page, lesson -> lesson.id().toString(), uri, this::view);
    }

    @GET
    @Path("/{id}")
    @KnowledgeRead
    @Operation(summary = "A lesson")
    public RestResponse<LessonView> getLesson(@RestPath UUID id) {
        return desk.show(lessons, id, this::view);
    }

    @POST
    @Path("/{id}/correction")
    @SpecialUnitWrites
    @MovesTo("WRITTEN")
    @Operation(summary = "Write a lesson anew: what it said before is gone")
    public RestResponse<LessonView> correctLesson(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WriteLesson request) {
        return desk.change(lessons, id, ifMatch, lesson -> lesson.correct(request.text(), clock), this::view);
    }

    @POST
    @Path("/{id}/withdrawal")
    @SpecialUnitWrites
    @MovesTo("WITHDRAWN")
    @Operation(summary = "Take a lesson back: nobody reads it any more")
    public RestResponse<LessonView> withdrawLesson(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(lessons, id, ifMatch, lesson -> lesson.withdraw(clock), this::view);
    }

    private LessonView view(Lesson lesson) {
        return LessonView.of(lesson, caller.principal());
    }
}
