package dk.kk.shared.platform.page;

import dk.kk.shared.platform.rules.AnyRole;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * A plain page on what the service owns, with its API document and its health; texts {@code entry.<service>.*}. A service with a
 * page of its own at {@code /} sets {@code shared.pages.entry=false}.
 */
@Path("/")
@IfBuildProperty(name = "shared.pages.entry", stringValue = "true", enableIfMissing = true)
class EntryPages {
    private final Frame frame;
    private final PageSettings settings;

    EntryPages(Frame frame, PageSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Entry(String service, String health) implements TemplateInstance {}

    @GET
    @AnyRole
    public TemplateInstance entry() {
        return new Entry(frame.service(), settings.health());
    }
}
