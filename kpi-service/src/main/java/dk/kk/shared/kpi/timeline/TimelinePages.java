package dk.kk.shared.kpi.timeline;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;

import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.rules.BothSidesRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A citizen's timeline for caseworkers, year by year. The method bears the API's name, which stands in the audit. */
@Path("/citizens/{id}/timeline")
class TimelinePages {

    private final TimelineResource api;
    private final Reader reader;

    TimelinePages(TimelineResource api, Reader reader) {
        this.api = api;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "timeline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TimelinePage(ShownTimeline shown) implements TemplateInstance {}

    @GET
    @BothSidesRead
    @PagePurpose(CASEWORK)
    public TemplateInstance citizenTimeline(@RestPath UUID id, @RestQuery @Nullable LocalDate knownAt) {
        return new TimelinePage(ShownTimeline.of(id, knownAt, api.citizenTimeline(id, knownAt), reader.language()));
    }
}
