package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.parking.ListedEvent;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.Operators;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Event flows: how the services are, what waits where, and what operations do about parked events. */
@Path("/operations")
class EventFlowsPages {
    private static final URI HERE = URI.create("/operations");
    private static final int COOKIE_SECONDS = 60;

    private final LookAtSuite look;
    private final LookAtDuty duty;
    private final ServiceCalls calls;
    private final JsonWebToken token;
    private final Reader reader;

    EventFlowsPages(LookAtSuite look, LookAtDuty duty, ServiceCalls calls, JsonWebToken token, Reader reader) {
        this.look = look;
        this.duty = duty;
        this.calls = calls;
        this.token = token;
        this.reader = reader;
    }

    /** @param outcome what became of the form that led here; null where none did */
    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EventFlowsPage(
            SuiteCondition suite,
            DutyCondition duty,
            @Nullable Outcome outcome) implements TemplateInstance {}

    /** The part that renews itself. */
    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RenewedFlows(SuiteCondition suite, DutyCondition duty, boolean told) implements TemplateInstance {}

    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DismissalPage(SuiteService service, ListedEvent event) implements TemplateInstance {}

    @GET
    @Operators
    @RunOnVirtualThread
    public TemplateInstance show(
            @RestCookie(Outcome.COOKIE) @Nullable String told, @Context HttpServerRequest request) {
        var outcome = Outcome.read(told).orElse(null);
        if (outcome != null) {
            request.response().addCookie(cookie("", request).setMaxAge(0));
        }
        var asked = duty.ask();
        return new EventFlowsPage(look.now(token.getRawToken()), asked.join(), outcome);
    }

    /** @param seen the mark of what the page says of the whole: said again only when it changed */
    @GET
    @Path("/flows")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance renew(@RestQuery @Nullable String seen) {
        var asked = duty.ask();
        var suite = look.now(token.getRawToken());
        var known = asked.join();
        return new RenewedFlows(suite, known, !(suite.mark() + "~" + known.mark()).equals(seen));
    }

    @POST
    @Path("/parked/{service}/{id}/redrive")
    @Operators
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> redrive(@RestPath String service, @RestPath long id, @Context HttpServerRequest request) {
        return resolve(Outcome.Kind.REDRIVEN, SuiteService.of(service), id, "redrive", request);
    }

    /** Who was asked to log in when the form was sent comes here, and sees what there is now. */
    @GET
    @Path("/parked/{service}/{id}/redrive")
    @Operators
    public RestResponse<Void> redriven(@RestPath String service, @RestPath long id) {
        return RestResponse.seeOther(HERE);
    }

    @GET
    @Path("/parked/{service}/{id}/dismissal")
    @Operators
    @RunOnVirtualThread
    public TemplateInstance confirmDismissal(@RestPath String service, @RestPath long id) {
        var owner = SuiteService.of(service);
        var parked = look.parked(owner, token.getRawToken()).orElseThrow(() -> new RuleViolation("unavailable"));
        return parked.stream()
                .filter(event -> event.id() == id)
                .findFirst()
                .map(event -> new DismissalPage(owner, event))
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "parked event", "id", id));
    }

    @POST
    @Path("/parked/{service}/{id}/dismissal")
    @Operators
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> dismiss(@RestPath String service, @RestPath long id, @Context HttpServerRequest request) {
        return resolve(Outcome.Kind.DISMISSED, SuiteService.of(service), id, "dismissal", request);
    }

    private RestResponse<Void> resolve(
            Outcome.Kind ifGood, SuiteService service, long id, String how, HttpServerRequest request) {
        var answer = calls.post(service, "/api/v1/parked-events/%d/%s".formatted(id, how), token.getRawToken());
        var outcome = Outcome.of(ifGood, service, id, answer, reader.language().code());
        request.response().addCookie(cookie(outcome.cookie(), request).setMaxAge(COOKIE_SECONDS));
        return RestResponse.seeOther(HERE);
    }

    private static Cookie cookie(String value, HttpServerRequest request) {
        return Cookie.cookie(Outcome.COOKIE, value)
                .setPath(HERE.getPath())
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
