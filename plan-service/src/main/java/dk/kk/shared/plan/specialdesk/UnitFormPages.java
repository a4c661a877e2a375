package dk.kk.shared.plan.specialdesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.plan.lesson.CaseLessonResource;
import dk.kk.shared.plan.specialcase.CaseOutcome;
import dk.kk.shared.plan.specialcase.OverCapacityReason;
import dk.kk.shared.plan.specialcase.ReturnReason;
import dk.kk.shared.plan.specialcase.SpecialCaseResource;
import dk.kk.shared.plan.specialcase.SpecialCaseResource.ResolveCase;
import dk.kk.shared.plan.specialcase.SpecialCaseResource.ReturnCase;
import dk.kk.shared.plan.specialcase.SpecialCaseResource.TakeCase;
import dk.kk.shared.plan.specialcase.SpecialUnitHandles;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with a special case on its page. The methods bear the API's names, which stand in the audit. */
@Path("/special-unit/{id}")
class UnitFormPages {
    private final UnitDesk desk;
    private final SpecialCaseResource cases;
    private final CaseLessonResource lessons;

    UnitFormPages(UnitDesk desk, SpecialCaseResource cases, CaseLessonResource lessons) {
        this.desk = desk;
        this.cases = cases;
        this.lessons = lessons;
    }

    /** @param why chosen where the member holds too many; null or empty otherwise */
    @POST
    @Path("/taking")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> takeSpecialCase(
            @RestPath UUID id, @RestForm long version, @RestForm @Nullable OverCapacityReason why) {
        return desk.take(id, SentLesson.NONE, () -> cases.takeSpecialCase(id, new IfMatch(version), new TakeCase(why)));
    }

    @POST
    @Path("/release")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> releaseSpecialCase(@RestPath UUID id, @RestForm long version) {
        return desk.take(id, SentLesson.NONE, () -> cases.releaseSpecialCase(id, new IfMatch(version)));
    }

    @POST
    @Path("/return")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> returnSpecialCase(
            @RestPath UUID id, @RestForm long version, @RestForm @NotNull ReturnReason reason) {
        return desk.take(
                id, SentLesson.NONE, () -> cases.returnSpecialCase(id, new IfMatch(version), new ReturnCase(reason)));
    }

    @POST
    @Path("/resolution")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> resolveSpecialCase(
            @RestPath UUID id, @RestForm long version, @RestForm @NotNull CaseOutcome outcome) {
        return desk.take(
                id,
                SentLesson.NONE,
                () -> cases.resolveSpecialCase(id, new IfMatch(version), new ResolveCase(outcome)));
    }

    @POST
    @Path("/reopening")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reopenSpecialCase(@RestPath UUID id, @RestForm long version) {
        return desk.take(id, SentLesson.NONE, () -> cases.reopenSpecialCase(id, new IfMatch(version)));
    }

    @POST
    @Path("/lesson")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> writeLesson(
            @RestPath UUID id, @RestForm @NotNull String title, @RestForm @NotNull String words) {
        var sent = new SentLesson(title, words);
        return desk.take(id, sent, () -> lessons.writeLesson(id, sent.lesson()));
    }
}
