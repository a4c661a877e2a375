package dk.kk.shared.citizen.worklist;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.citizen.worklist.WorkListResource.WorkListsView;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The work lists in a browser. Each method bears the name of the operation that it calls, which stands in the audit. */
@Path("/work-lists")
class WorkListPages {
    private final WorkListResource api;
    private final BusinessClock clock;

    WorkListPages(WorkListResource api, BusinessClock clock) {
        this.api = api;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "worklist", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListsPage(WorkListsView shown) implements TemplateInstance {}

    @CheckedTemplate(basePath = "worklist", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(ShownWorkList shown) implements TemplateInstance {}

    @GET
    @BothSidesList
    @PagePurpose(CASEWORK)
    public TemplateInstance listWorkLists(@RestQuery @Nullable LocalDate asOf) {
        return new ListsPage(api.listWorkLists(asOf));
    }

    @GET
    @Path("/{state}")
    @BothSidesList
    @PagePurpose(CASEWORK)
    public TemplateInstance listWorkListCitizens(
            @RestPath WorkState state,
            @RestQuery @Nullable LocalDate asOf,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var listed = api.listWorkListCitizens(state, asOf, page, uri);
        return new ListPage(new ShownWorkList(
                state,
                Objects.requireNonNullElseGet(asOf, clock::today),
                listed.getEntity(),
                page.after() != null,
                Paged.next(listed)));
    }

    @GET
    @Path("/{state}/csv")
    @Produces(WorkListFile.TYPE)
    @BothSidesList
    @PagePurpose(CASEWORK)
    public RestResponse<String> exportWorkList(@RestPath WorkState state, @RestQuery @Nullable LocalDate asOf) {
        return api.exportWorkList(state, asOf);
    }
}
