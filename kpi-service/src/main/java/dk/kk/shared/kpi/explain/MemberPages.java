package dk.kk.shared.kpi.explain;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.BothSidesList;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which of the reader's own citizens count for a goal, and which nearly do. The method bears the API's name, which stands in the audit. */
@Path("/goals/{goal}/members")
class MemberPages {

    private final MemberResource api;
    private final Reader reader;
    private final Caller caller;
    private final BusinessClock clock;

    MemberPages(MemberResource api, Reader reader, Caller caller, BusinessClock clock) {
        this.api = api;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "explain", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MembersPage(ShownMembers shown) implements TemplateInstance {}

    @GET
    @BothSidesList
    @PagePurpose(CASEWORK)
    public TemplateInstance goalMembers(
            @RestPath int goal,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @DefaultValue("STRATEGY") Population population,
            @RestQuery @DefaultValue("NOT_COUNTING") MemberPart part,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var day = Objects.requireNonNullElseGet(asOf, clock::today);
        var listed = api.goalMembers(goal, day, null, population, part, page, uri);
        return new MembersPage(new ShownMembers(
                Integer.toString(goal),
                day,
                population,
                GoalView.named(population).in(reader.language()),
                part,
                listed.getEntity().stream()
                        .map(member -> ShownMembers.Row.of(member, reader.language()))
                        .toList(),
                caller.is(BIF_MANAGER) || caller.is(SOF_MANAGER),
                page.after() != null,
                Paged.next(listed)));
    }
}
