package dk.kk.shared.plan.lesson;

import dk.kk.shared.plan.specialcase.ResolvedCases;
import dk.kk.shared.plan.specialcase.SpecialUnitHandles;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.NoMove;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was learnt from a special case that is resolved: the lesson has its type and forgets the case. */
@Path("/api/v1/special-cases/{id}/lessons")
public class CaseLessonResource {
    private final Desk desk;
    private final Lessons lessons;
    private final ResolvedCases resolved;
    private final Caller caller;
    private final BusinessClock clock;

    CaseLessonResource(Desk desk, Lessons lessons, ResolvedCases resolved, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.lessons = lessons;
        this.resolved = resolved;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @SpecialUnitHandles
    @NoMove("makes a lesson, which forgets the case")
    @Operation(summary = "Write what was learnt from a resolved special case, without persons")
    public RestResponse<LessonView> writeLesson(@RestPath UUID id, @Valid @NotNull WriteLesson request) {
        return desk.make(
                lessons,
                resolved.subject(id),
                request,
                "written",
                () -> Lesson.write(resolved.typeOf(id), request.text(), clock),
                this::view);
    }

    private LessonView view(Lesson lesson) {
        return LessonView.of(lesson, caller.principal());
    }
}
