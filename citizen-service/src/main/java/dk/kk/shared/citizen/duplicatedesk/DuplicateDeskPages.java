package dk.kk.shared.citizen.duplicatedesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.citizen.duplicate.DismissalReason;
import dk.kk.shared.citizen.duplicate.DuplicateResource;
import dk.kk.shared.citizen.duplicate.DuplicateResource.DismissDuplicate;
import dk.kk.shared.citizen.duplicate.DuplicateState;
import dk.kk.shared.citizen.duplicate.DuplicateView;
import dk.kk.shared.citizen.merge.MergesCitizens;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pairs that may be one person: the list, one pair, and that they are two. The methods bear the API's names, which stand in the audit. */
@Path("/duplicates")
class DuplicateDeskPages {
    private final DuplicateDesk desk;
    private final DuplicateResource duplicates;

    DuplicateDeskPages(DuplicateDesk desk, DuplicateResource duplicates) {
        this.desk = desk;
        this.duplicates = duplicates;
    }

    /** @param next the address of the next page; null on the last */
    @CheckedTemplate(basePath = "duplicatedesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(
            DuplicateState state,
            List<DuplicateState> states,
            List<DuplicateView> pairs,
            @Nullable String next) implements TemplateInstance {}

    @GET
    @MergesCitizens
    @PagePurpose(CASEWORK)
    public TemplateInstance listDuplicates(
            @RestQuery @DefaultValue("OPEN") DuplicateState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = duplicates.listDuplicates(state, page, uri);
        var next = found.getHeaders().getFirst("Link");
        return new ListPage(
                state,
                List.of(DuplicateState.values()),
                found.getEntity(),
                next == null ? null : address(next.toString()));
    }

    @GET
    @Path("/{id}")
    @MergesCitizens
    @PagePurpose(CASEWORK)
    public TemplateInstance getDuplicate(@RestPath UUID id) {
        return desk.page(id);
    }

    @POST
    @Path("/{id}/dismissal")
    @MergesCitizens
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> dismissDuplicate(
            @RestPath UUID id, @RestForm long version, @RestForm DismissalReason reason) {
        return desk.take(id, () -> duplicates.dismissDuplicate(id, new IfMatch(version), new DismissDuplicate(reason)));
    }

    @POST
    @Path("/{id}/reopening")
    @MergesCitizens
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> reopenDuplicate(@RestPath UUID id, @RestForm long version) {
        return desk.take(id, () -> duplicates.reopenDuplicate(id, new IfMatch(version)));
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{id}/{form}")
    @OpensForms
    public RestResponse<Void> open(@RestPath UUID id, @RestPath String form) {
        return RestResponse.seeOther(URI.create("/duplicates/" + id));
    }

    /** Of a {@code Link} to the API's next page, the same page here. */
    private static String address(String link) {
        var query = link.substring(link.indexOf('?'), link.indexOf('>'));
        return "/duplicates" + query;
    }
}
