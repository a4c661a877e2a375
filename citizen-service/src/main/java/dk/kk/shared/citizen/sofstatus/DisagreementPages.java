package dk.kk.shared.citizen.sofstatus;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The disagreements in a browser. Each method bears the name of the operation that it calls, which stands in the audit. */
@Path(ShownDisagreements.ADDRESS)
class DisagreementPages {
    private final SourceDisagreementResource api;

    DisagreementPages(SourceDisagreementResource api) {
        this.api = api;
    }

    @CheckedTemplate(basePath = "sofstatus", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DisagreementsPage(ShownDisagreements shown) implements TemplateInstance {}

    @GET
    @SofList
    @PagePurpose(CASEWORK)
    public TemplateInstance listSourceDisagreements(
            @RestQuery @Nullable DisagreementKind kind,
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var ofTeam = named(team);
        var counts = api.countSourceDisagreements(ofTeam);
        var listed = api.listSourceDisagreements(kind, ofTeam, page, uri);
        return new DisagreementsPage(new ShownDisagreements(
                kind, ofTeam, counts, listed.getEntity(), page.after() != null, Paged.next(listed)));
    }

    @GET
    @Path("/csv")
    @Produces(DisagreementFile.TYPE)
    @SofList
    @PagePurpose(CASEWORK)
    public RestResponse<String> exportSourceDisagreements(
            @RestQuery @Nullable DisagreementKind kind, @RestQuery @Nullable @Size(max = 40) String team) {
        return api.exportSourceDisagreements(kind, named(team));
    }

    /** A form sends an empty field too. */
    private static @Nullable String named(@Nullable String team) {
        return team == null || team.isBlank() ? null : team.strip();
    }
}
