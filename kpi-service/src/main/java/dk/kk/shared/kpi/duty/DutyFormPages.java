package dk.kk.shared.kpi.duty;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.kpi.duty.DutyPages.DutyPage;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.FiguresRead;
import dk.kk.shared.platform.rules.ManagersOfBothSides;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The forms of a duty's page. What is refused is said on the page, with what was typed; each has a way back after a login. */
@Path("/duties")
class DutyFormPages {
    private static final Set<String> OVERTAKEN = Set.of("version-stale", "illegal-move");

    private final DutyResource api;
    private final ShowDuties show;
    private final Caller caller;
    private final Reader reader;

    DutyFormPages(DutyResource api, ShowDuties show, Caller caller, Reader reader) {
        this.api = api;
        this.show = show;
        this.caller = caller;
        this.reader = reader;
    }

    /** What a form asks for. @param isSo whether it is so already, as a second click finds it */
    private record Step(Runnable call, Predicate<DutyView> isSo) {}

    @POST
    @Path("/{code}/move")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> moveDuty(@RestPath String code, @BeanParam SentDuty sent) {
        return take(code, DutyForm.MOVE, sent, () -> {
            var move = sent.move();
            return new Step(
                    () -> api.moveDuty(code, sent.ifMatch(), move),
                    duty -> duty.phase() == move.phase() && Objects.equals(duty.reason(), move.reason()));
        });
    }

    @POST
    @Path("/{code}/text")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> writeDutyText(@RestPath String code, @BeanParam SentDuty sent) {
        return take(code, DutyForm.TEXT, sent, () -> {
            var own = Author.of(caller).administration();
            var text = sent.text();
            return new Step(
                    () -> api.writeDutyText(code, own, sent.ifMatch(), text), duty -> duty.says(own, text.wording()));
        });
    }

    @POST
    @Path("/{code}/evidence")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> addDutyEvidence(@RestPath String code, @BeanParam SentDuty sent) {
        return take(code, DutyForm.EVIDENCE, sent, () -> {
            var own = Author.of(caller).administration();
            var evidence = sent.evidence();
            return new Step(
                    () -> api.addDutyEvidence(code, sent.ifMatch(), evidence), duty -> duty.shows(own, evidence));
        });
    }

    @POST
    @Path("/{code}/evidence/{id}/withdrawal")
    @ManagersOfBothSides
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> withdrawDutyEvidence(
            @RestPath String code, @RestPath UUID id, @BeanParam SentDuty sent) {
        return take(
                code,
                DutyForm.WITHDRAWAL,
                sent,
                () -> new Step(
                        () -> api.withdrawDutyEvidence(code, id, sent.ifMatch()),
                        duty -> duty.evidence().stream()
                                .noneMatch(shown -> shown.id().equals(id))));
    }

    /** Where a login ends that came between a form and its sending: nothing was stored. */
    @GET
    @Path("/{code}/{form}")
    @FiguresRead
    public RestResponse<Void> open(@RestPath String code, @RestPath String form) {
        return RestResponse.seeOther(page(code, null));
    }

    /** As above. */
    @GET
    @Path("/{code}/evidence/{id}/withdrawal")
    @FiguresRead
    public RestResponse<Void> openWithdrawn(@RestPath String code, @RestPath UUID id) {
        return RestResponse.seeOther(page(code, null));
    }

    /** @param read what the form asks for; refuses what it cannot read */
    private RestResponse<String> take(String code, DutyForm form, SentDuty sent, Supplier<Step> read) {
        try {
            return taken(code, form, read.get());
        } catch (RuleViolation refusal) {
            if (!DutyAttempt.isShown(refusal)) {
                throw refusal;
            }
            return again(code, DutyAttempt.of(form, sent, refusal, reader.language()));
        } catch (ConstraintViolationException unfit) {
            return again(code, DutyAttempt.of(form, sent, unfit));
        }
    }

    /** The second click of a double one ends as the first one. */
    private RestResponse<String> taken(String code, DutyForm form, Step step) {
        try {
            step.call().run();
        } catch (RuleViolation refusal) {
            if (!OVERTAKEN.contains(refusal.code()) || !step.isSo().test(show.now(code))) {
                throw refusal;
            }
        }
        return RestResponse.seeOther(page(code, form));
    }

    private RestResponse<String> again(String code, DutyAttempt attempt) {
        return ResponseBuilder.<String>create(attempt.status())
                .entity(new DutyPage(show.opened(code, null), attempt, new FormValues(attempt), null).render())
                .type("text/html;charset=UTF-8")
                .build();
    }

    private static URI page(String code, @Nullable DutyForm done) {
        var page = UriBuilder.fromPath("/duties/{code}");
        return (done == null ? page : page.queryParam("done", done)).build(code);
    }
}
