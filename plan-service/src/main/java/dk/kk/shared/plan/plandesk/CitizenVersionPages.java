package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.plan.citizencopy.CopyPart;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.people.CitizenNames;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A plan of the reader's own side as the citizen may read it, to be printed, with what is registered about it beside. */
@Path("/plans/citizen-versions/{id}")
class CitizenVersionPages {
    private final OwnCopies copies;
    private final SentForms forms;
    private final CitizenNames names;
    private final Reader reader;
    private final BusinessClock clock;

    CitizenVersionPages(OwnCopies copies, SentForms forms, CitizenNames names, Reader reader, BusinessClock clock) {
        this.copies = copies;
        this.forms = forms;
        this.names = names;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param refusal why what was sent was not done; null where nothing was */
    @CheckedTemplate(basePath = "plandesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CitizenVersionPage(
            OpenedCitizenVersion opened, @Nullable String refusal, SentForm sent) implements TemplateInstance {}

    @GET
    @BothSidesRead
    @PagePurpose(CASEWORK)
    public TemplateInstance openCitizenVersion(@RestPath UUID id, @RestQuery @Nullable LocalDate givenOn) {
        return page(id, givenOn, null, SentForm.NONE);
    }

    @POST
    @Path("/statement")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> recordPlanStatement(@RestPath UUID id, @BeanParam SentForm sent) {
        return take(id, sent, () -> copies.say(id, sent));
    }

    @POST
    @Path("/receipt")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> recordPlanReceipt(
            @RestPath UUID id, @RestForm @Nullable String planVersion, @BeanParam SentForm sent) {
        return take(id, sent, () -> copies.give(id, SentForm.number(planVersion), sent));
    }

    @POST
    @Path("/withdrawal")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdrawCopyEntry(
            @RestPath UUID id, @RestForm @Nullable String number, @BeanParam SentForm sent) {
        return take(
                id,
                sent,
                () -> copies.withdraw(id, sent.readChoice(CopyPart.class), (int) SentForm.number(number), sent));
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{form}")
    @OpensForms
    public RestResponse<Void> openForm(@RestPath UUID id, @RestPath String form) {
        return RestResponse.seeOther(URI.create(address(id)));
    }

    private RestResponse<String> take(UUID id, SentForm sent, Runnable operation) {
        return forms.take(operation, address(id), said -> page(id, null, said, sent));
    }

    private TemplateInstance page(UUID id, @Nullable LocalDate givenOn, @Nullable String refusal, SentForm sent) {
        var version = copies.version(id, givenOn);
        var text = reader.language() == Language.DA ? version.da() : version.en();
        var opened =
                new OpenedCitizenVersion(version, text, copies.copy(id), names.of(version.citizenId()), clock.today());
        return new CitizenVersionPage(opened, refusal, sent);
    }

    private static String address(UUID id) {
        return "/plans/citizen-versions/" + id;
    }
}
