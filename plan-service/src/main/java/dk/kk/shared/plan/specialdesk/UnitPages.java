package dk.kk.shared.plan.specialdesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.plan.lesson.LessonResource;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.plan.specialcase.CauseResource;
import dk.kk.shared.plan.specialcase.SpecialCaseQueueResource;
import dk.kk.shared.plan.specialcase.SpecialUnitHandles;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the special unit has to do, what recurs and what it learnt; and one special case. */
@Path("/special-unit")
class UnitPages {
    private final SpecialCaseQueueResource queue;
    private final CauseResource causes;
    private final LessonResource lessons;
    private final UnitDesk desk;

    UnitPages(SpecialCaseQueueResource queue, CauseResource causes, LessonResource lessons, UnitDesk desk) {
        this.queue = queue;
        this.causes = causes;
        this.lessons = lessons;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "specialdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnitPage(OpenedUnit opened) implements TemplateInstance {}

    /**
     * @param caseType null or empty: of all types
     * @param after cursor of the queue from the page before
     * @param lessonsAfter that of the lessons
     */
    @GET
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    public TemplateInstance listSpecialCaseQueue(
            @RestQuery @Nullable CaseType caseType,
            @RestQuery @DefaultValue("") @Size(max = 200) String text,
            @RestQuery @Nullable @Size(max = 400) String after,
            @RestQuery @Nullable @Size(max = 400) String lessonsAfter,
            @Context UriInfo uri) {
        var cases = queue.listSpecialCaseQueue(caseType, null, PageRequest.longest(after), uri);
        var learnt = lessons.listLessons(text, caseType, PageRequest.longest(lessonsAfter), uri);
        return new UnitPage(new OpenedUnit(
                queue.countSpecialCaseQueue(),
                caseType,
                cases.getEntity(),
                next(cases, "after", uri),
                causes.listSpecialCaseCauses(null, null),
                text,
                learnt.getEntity(),
                next(learnt, "lessonsAfter", uri)));
    }

    /** This page with the other list as it is. */
    private static @Nullable String next(RestResponse<?> answer, String cursor, UriInfo uri) {
        var after = Paged.next(answer);
        if (after == null) {
            return null;
        }
        var next = uri.getRequestUriBuilder().replaceQueryParam(cursor, after).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    @GET
    @Path("/{id}")
    @SpecialUnitHandles
    @PagePurpose(CASEWORK)
    public TemplateInstance getSpecialCase(@RestPath UUID id) {
        return desk.page(id);
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{id}/{form}")
    @SpecialUnitWrites
    public RestResponse<Void> open(@RestPath UUID id, @RestPath String form) {
        return RestResponse.seeOther(URI.create("/special-unit/" + id));
    }
}
