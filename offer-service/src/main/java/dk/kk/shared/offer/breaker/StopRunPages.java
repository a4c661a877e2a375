package dk.kk.shared.offer.breaker;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.offer.breaker.StopRunResource.DiscardRun;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Runs of stops, and what a held one would do. The methods bear the API's names, which stand in the audit. */
@Path("/stop-runs")
class StopRunPages {
    private static final Set<String> OVERTAKEN = Set.of("version-stale", "illegal-move");
    private static final int UNFIT = 422;

    private final StopRunResource api;

    StopRunPages(StopRunResource api) {
        this.api = api;
    }

    /**
     * @param after where this page begins; null: with the first run
     * @param next where the next one begins; null: there is none
     */
    @CheckedTemplate(basePath = "breaker", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RunsPage(
            RunPhase phase,
            List<RunPhase> phases,
            List<StopRunView> runs,
            @Nullable String after,
            @Nullable String next)
            implements TemplateInstance {}

    /** @param attempt a decision that was not taken; null where none was sent */
    @CheckedTemplate(basePath = "breaker", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RunPage(ShownRun shown, @Nullable Attempt attempt) implements TemplateInstance {}

    /**
     * @param unreasoned the run was to be discarded without saying why; else somebody else was faster
     * @param reason as it was typed
     */
    record Attempt(boolean unreasoned, @Nullable String reason) {}

    @GET
    @RunDeciders
    @PagePurpose(CASEWORK)
    public TemplateInstance listRuns(
            @RestQuery @DefaultValue("HELD") RunPhase phase, @Valid @BeanParam PageRequest page, UriInfo uri) {
        var listed = api.listRuns(phase, page, uri);
        return new RunsPage(
                phase,
                List.of(RunPhase.values()),
                listed.getEntity(),
                uri.getQueryParameters().getFirst("after"),
                Paged.next(listed));
    }

    @GET
    @Path("/{id}")
    @RunDeciders
    @PagePurpose(CASEWORK)
    public TemplateInstance getRun(@RestPath UUID id) {
        return page(id, null);
    }

    @POST
    @Path("/{id}/release")
    @RunDeciders
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> releaseRun(@RestPath UUID id, @RestForm @Nullable Long version) {
        return decide(id, RunPhase.RELEASED, null, () -> api.releaseRun(id, seen(version)));
    }

    @POST
    @Path("/{id}/discard")
    @RunDeciders
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> discardRun(
            @RestPath UUID id, @RestForm @Nullable Long version, @RestForm @DefaultValue("") String reason) {
        return decide(
                id, RunPhase.DISCARDED, reason, () -> api.discardRun(id, seen(version), new DiscardRun(words(reason))));
    }

    /** Where a login ends that came between a form and its sending. */
    @GET
    @Path("/{id}/release")
    @RunDeciders
    public RestResponse<Void> openToRelease(@RestPath UUID id) {
        return RestResponse.seeOther(URI.create("/stop-runs/" + id));
    }

    @GET
    @Path("/{id}/discard")
    @RunDeciders
    public RestResponse<Void> openToDiscard(@RestPath UUID id) {
        return RestResponse.seeOther(URI.create("/stop-runs/" + id));
    }

    private RestResponse<String> decide(UUID id, RunPhase to, @Nullable String reason, Runnable call) {
        try {
            call.run();
        } catch (ConstraintViolationException unfit) {
            return again(UNFIT, id, new Attempt(true, reason));
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code())) {
                throw refusal;
            }
            if (api.getRun(id).getEntity().phase() != to) { // the second click of a double one finds it done
                var status = Problem.of(refusal.code(), refusal.arguments()).status();
                return again(status, id, new Attempt(false, reason));
            }
        }
        return RestResponse.seeOther(URI.create("/stop-runs/" + id));
    }

    private RestResponse<String> again(int status, UUID id, Attempt attempt) {
        return ResponseBuilder.<String>create(status)
                .entity(page(id, attempt).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    private RunPage page(UUID id, @Nullable Attempt attempt) {
        return new RunPage(ShownRun.of(api.getRun(id).getEntity()), attempt);
    }

    private static String words(String reason) {
        return Objects.requireNonNullElse(FormText.of("reason", reason), "");
    }

    private static @Nullable IfMatch seen(@Nullable Long version) {
        return version == null ? null : new IfMatch(version);
    }
}
