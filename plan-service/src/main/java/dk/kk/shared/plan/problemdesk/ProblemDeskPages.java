package dk.kk.shared.plan.problemdesk;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.plan.council.CouncilDecides;
import dk.kk.shared.plan.council.CouncilMeetingResource;
import dk.kk.shared.plan.council.CouncilMinutesResource;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.document.PdfFile;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.problem.Problem;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Problems, proposals and the project council on one page. */
@Path("/problems")
class ProblemDeskPages {
    private static final URI PAGE = URI.create("/problems");

    private final ShowDesk show;
    private final CouncilMeetingResource meetings;
    private final CouncilMinutesResource minutes;
    private final Caller caller;
    private final Reader reader;

    ProblemDeskPages(
            ShowDesk show,
            CouncilMeetingResource meetings,
            CouncilMinutesResource minutes,
            Caller caller,
            Reader reader) {
        this.show = show;
        this.meetings = meetings;
        this.minutes = minutes;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * @param refusal why what was sent was not done; null where nothing was
     * @param sent what was typed, so that it is not lost where it is refused
     */
    @CheckedTemplate(basePath = "problemdesk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProblemsPage(ShownDesk desk, @Nullable String refusal, SentDecision sent) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance problems(@Context UriInfo uri) {
        return new ProblemsPage(show.shown(uri), null, SentDecision.NONE);
    }

    /** Bears the name of the operation that it calls. */
    @POST
    @Path("/meetings/{meeting}/decision")
    @CouncilDecides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decideProposal(
            @RestPath UUID meeting, @BeanParam SentDecision sent, @Context UriInfo uri) {
        try {
            var version = sent.version();
            meetings.decideProposal(meeting, version == null ? null : new IfMatch(version), sent.decision());
            return RestResponse.seeOther(PAGE);
        } catch (RuleViolation refusal) {
            var problem = Problem.of(refusal.code(), refusal.arguments());
            var texts = problem.texts();
            var said = reader.language() == Language.DA ? texts.da() : texts.en();
            caller.isRefusedFor(refusal.code());
            return ResponseBuilder.<String>create(problem.status())
                    .entity(new ProblemsPage(show.shown(uri), said, sent).render())
                    .type("text/html;charset=UTF-8")
                    .build();
        }
    }

    /** To be kept or printed: it stands alone. */
    @GET
    @Path("/meetings/{meeting}/minutes.html")
    @Produces(MediaType.TEXT_HTML)
    @FiguresRead
    public RestResponse<String> keepCouncilMinutes(@RestPath UUID meeting) {
        return ResponseBuilder.ok(minutes.getCouncilMinutesDocument(meeting))
                .header("Content-Disposition", "attachment; filename=\"council-minutes.html\"")
                .build();
    }

    @GET
    @Path("/meetings/{meeting}/minutes.pdf")
    @Produces(PdfFile.TYPE)
    @FiguresRead
    public RestResponse<byte[]> keepCouncilMinutesPdf(@RestPath UUID meeting) {
        return minutes.getCouncilMinutesPdf(meeting);
    }

    @GET
    @Path("/meetings/{meeting}/minutes.odt")
    @Produces(OdtFile.TYPE)
    @FiguresRead
    public RestResponse<byte[]> keepCouncilMinutesOdt(@RestPath UUID meeting) {
        return minutes.getCouncilMinutesOdt(meeting);
    }

    /** Where a login ends that came between a form and its sending: nothing was stored. */
    @GET
    @Path("/meetings/{meeting}/{form}")
    @FiguresRead
    public RestResponse<Void> openProblems(@RestPath UUID meeting, @RestPath String form) {
        return RestResponse.seeOther(PAGE);
    }
}
