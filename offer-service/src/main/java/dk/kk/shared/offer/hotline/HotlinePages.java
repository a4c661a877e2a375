package dk.kk.shared.offer.hotline;

import static dk.kk.shared.platform.access.Purpose.SUPPORT;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.page.PageSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The operator's screen: the hotline's answer about one citizen. The method bears the API's name, which stands in the audit. */
@Path("/hotline")
class HotlinePages {
    private final HotlineAnswerResource api;
    private final PageSettings places;

    HotlinePages(HotlineAnswerResource api, PageSettings places) {
        this.api = api;
        this.places = places;
    }

    /** @param search where citizens are found, and it is said of each who is there to be called now */
    @CheckedTemplate(basePath = "hotline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerPage(HotlineAnswer answer, String search) implements TemplateInstance {}

    @GET
    @Path("/{citizenId}")
    @AnswersSofStaff
    @PagePurpose(SUPPORT)
    public TemplateInstance getHotlineAnswer(@RestPath UUID citizenId) {
        return new AnswerPage(api.getHotlineAnswer(citizenId), places.search());
    }
}
