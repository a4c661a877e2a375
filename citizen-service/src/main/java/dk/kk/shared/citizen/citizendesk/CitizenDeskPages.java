package dk.kk.shared.citizen.citizendesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static dk.kk.shared.platform.access.Purpose.SUPPORT;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.citizen.contact.MayCall;
import dk.kk.shared.citizen.register.RegisterResource;
import dk.kk.shared.citizen.register.RegisterResource.NumberStanding;
import dk.kk.shared.citizen.register.RegisterResource.SearchCitizen;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A citizen found by CPR number, and their page. The number comes in the form's body and goes nowhere from there. */
@Path("/citizens")
class CitizenDeskPages {
    private static final Set<String> SAID_AT_THE_FORM = Set.of("cpr-invalid", "cpr-not-registered");

    private final RegisterResource register;
    private final OpenedCitizens opened;
    private final Caller caller;
    private final Reader reader;

    CitizenDeskPages(RegisterResource register, OpenedCitizens opened, Caller caller, Reader reader) {
        this.register = register;
        this.opened = opened;
        this.caller = caller;
        this.reader = reader;
    }

    /** @param refusal why the number that was sent led nowhere; null where none was */
    @CheckedTemplate(basePath = "citizendesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchPage(@Nullable String refusal) implements TemplateInstance {}

    /** @param byFormerNumber the search was by a number that the citizen has no more */
    @CheckedTemplate(basePath = "citizendesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenedPage(OpenedCitizen opened, boolean byFormerNumber) implements TemplateInstance {}

    /** The same for a citizen of others and for one who does not exist. */
    @CheckedTemplate(basePath = "citizendesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnseenPage() implements TemplateInstance {}

    @GET
    @DeskViewers
    public TemplateInstance search() {
        return new SearchPage(null);
    }

    /** Bears the name of the operation that it calls, which stands in the audit. */
    @POST
    @FindsCitizens
    @PagePurpose({CASEWORK, SUPPORT})
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> searchCitizen(@RestForm @Nullable String cpr) {
        try {
            var found = register.searchCitizen(new SearchCitizen(read(cpr)));
            var former = found.number() == NumberStanding.CURRENT ? "" : "?former=true";
            return RestResponse.seeOther(URI.create("/citizens/" + found.citizenId() + former));
        } catch (RuleViolation refusal) {
            if (!SAID_AT_THE_FORM.contains(refusal.code())) {
                throw refusal;
            }
            return refused(refusal, new SearchPage(sentence(refusal)));
        }
    }

    /**
     * All that the page shows is read under this name: by one operation for the hotline, by several for the two sides.
     *
     * @param former whoever opens it searched by a number that the citizen has no more
     */
    @GET
    @Path("/{id}")
    @MayCall
    @PagePurpose({CASEWORK, SUPPORT})
    public RestResponse<String> openCitizen(@RestPath UUID id, @RestQuery @DefaultValue("false") boolean former) {
        try {
            return page(RestResponse.StatusCode.OK, new OpenedPage(opened.of(id), former));
        } catch (RuleViolation refusal) {
            if (!refusal.code().equals("not-found")) {
                throw refusal;
            }
            return refused(refusal, new UnseenPage());
        }
    }

    /** As people write one: with a space too. */
    private static Cpr read(@Nullable String typed) {
        return Cpr.parse(typed == null ? "" : typed.replaceAll("[\\s\\u00a0]", ""));
    }

    private String sentence(RuleViolation refusal) {
        var texts = problem(refusal).texts();
        return reader.language() == Language.DA ? texts.da() : texts.en();
    }

    private RestResponse<String> refused(RuleViolation refusal, TemplateInstance page) {
        caller.isRefusedFor(refusal.code());
        return page(problem(refusal).status(), page);
    }

    private static Problem problem(RuleViolation refusal) {
        return Problem.of(refusal.code(), refusal.arguments());
    }

    private static RestResponse<String> page(int status, TemplateInstance page) {
        return ResponseBuilder.<String>create(status)
                .entity(page.render())
                .type("text/html;charset=UTF-8")
                .build();
    }
}
