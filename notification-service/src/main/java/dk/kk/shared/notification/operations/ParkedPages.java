package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.operations.Redriven;
import dk.kk.shared.platform.parking.ChosenEvents;
import dk.kk.shared.platform.parking.ListedEvent;
import dk.kk.shared.platform.parking.ShownEvent;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.Operators;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The parked events of one service: each without personal data, and many tried again at once. */
@Path("/operations")
class ParkedPages {
    private static final String API = "/api/v1/parked-events/";

    private final LookAtSuite look;
    private final ServiceCalls calls;
    private final JsonWebToken token;

    ParkedPages(LookAtSuite look, ServiceCalls calls, JsonWebToken token) {
        this.look = look;
        this.calls = calls;
        this.token = token;
    }

    /** @param redriven what became of those that were just tried; null: none were */
    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ParkedPage(
            SuiteService service,
            List<ListedEvent> parked,
            List<ParkedGroup> groups,
            @Nullable Redriven redriven) implements TemplateInstance {}

    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ShownEventPage(SuiteService service, ShownEvent shown) implements TemplateInstance {}

    @GET
    @Path("/parked/{service}")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance choose(@RestPath String service) {
        return page(SuiteService.of(service), null);
    }

    @GET
    @Path("/parked/{service}/{id}")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance show(@RestPath String service, @RestPath long id) {
        var owner = SuiteService.of(service);
        var answer = calls.api(owner, API + id, token.getRawToken())
                .join()
                .orElseThrow(() -> new RuleViolation("unavailable"));
        if (!answer.isGood()) {
            throw new RuleViolation("not-found", "kind", "parked event", "id", id);
        }
        return new ShownEventPage(owner, EventJson.read(answer.json(), ShownEvent.class));
    }

    /** It is the same whether it is sent once or twice: what is applied already is not tried again. */
    @POST
    @Path("/parked/{service}/redrive")
    @Operators
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance redrive(
            @RestPath String service,
            @RestForm @Nullable List<Long> id,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String kind) {
        var owner = SuiteService.of(service);
        var ids = id == null || id.isEmpty() ? null : id;
        var chosen = EventJson.write(new ChosenEvents(ids, reason, kind));
        var answer = calls.post(owner, API + "redrive", chosen, token.getRawToken())
                .orElseThrow(() -> new RuleViolation("unavailable"));
        if (!answer.isGood()) {
            throw new RuleViolation("redrive-of-nothing");
        }
        return page(owner, EventJson.read(answer.json(), Redriven.class));
    }

    /** Who was asked to log in when the form was sent comes here. */
    @GET
    @Path("/parked/{service}/redrive")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance redriven(@RestPath String service) {
        return page(SuiteService.of(service), null);
    }

    private ParkedPage page(SuiteService service, @Nullable Redriven redriven) {
        var parked = look.parked(service, token.getRawToken()).orElseThrow(() -> new RuleViolation("unavailable"));
        var groups = Stream.concat(
                        ParkedGroup.of(parked, "kind", ListedEvent::kind).stream(),
                        ParkedGroup.of(parked, "reason", ListedEvent::reason).stream())
                .toList();
        return new ParkedPage(service, parked, groups, redriven);
    }
}
