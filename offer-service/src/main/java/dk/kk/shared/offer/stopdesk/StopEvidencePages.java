package dk.kk.shared.offer.stopdesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.offer.benefitstop.BenefitStopResource;
import dk.kk.shared.offer.benefitstop.BenefitStopResource.OpenHearing;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopEvidenceResource;
import dk.kk.shared.offer.benefitstop.StopEvidenceResource.NoteCitizenAnswer;
import dk.kk.shared.offer.stopdesk.SentForm.Step;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.rules.BifCaseworkerDecides;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What BIF gathers before it decides. The methods bear the API's names, which stand in the audit. */
@Path("/stops")
class StopEvidencePages {
    private final StopDesk desk;
    private final StopEvidenceResource evidence;
    private final BenefitStopResource api;
    private final Caller caller;

    StopEvidencePages(StopDesk desk, StopEvidenceResource evidence, BenefitStopResource api, Caller caller) {
        this.desk = desk;
        this.evidence = evidence;
        this.api = api;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/answers-seen")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> seeAnswers(@RestPath UUID id, @BeanParam SeenStop seen) {
        return desk.take(
                id,
                new SentForm(StopForm.ANSWERS_SEEN, seen, List.of()),
                () -> new Step(
                        () -> evidence.seeAnswers(id, seen.ifMatch()),
                        stop -> stop.answers().stream().allMatch(answer -> answer.seenAt() != null)));
    }

    @POST
    @Path("/{id}/hearing")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> openHearing(
            @RestPath UUID id, @BeanParam SeenStop seen, @RestForm @Nullable String answerBy) {
        var typed = new Typed("answerBy", answerBy);
        return desk.take(id, new SentForm(StopForm.HEARING_OPENED, seen, List.of(typed)), () -> {
            var lastDay = typed.dayOrNull();
            return new Step(
                    () -> api.openHearing(id, seen.ifMatch(), new OpenHearing(lastDay)),
                    stop -> stop.phase() == Phase.HEARING && (lastDay == null || lastDay.equals(stop.answerBy())));
        });
    }

    @POST
    @Path("/{id}/guidance")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> proveGuidance(
            @RestPath UUID id, @BeanParam SeenStop seen, @BeanParam GuidanceForm form) {
        return desk.take(id, new SentForm(StopForm.GUIDANCE, seen, form.typed()), () -> {
            var guidance = form.request();
            return new Step(
                    () -> evidence.proveGuidance(id, seen.ifMatch(), guidance),
                    stop -> guidance.equals(stop.guidance()));
        });
    }

    @POST
    @Path("/{id}/citizen-answer")
    @BifCaseworkerDecides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> noteCitizenAnswer(
            @RestPath UUID id, @BeanParam SeenStop seen, @RestForm @Nullable String answeredOn) {
        var typed = new Typed("answeredOn", answeredOn);
        return desk.take(id, new SentForm(StopForm.CITIZEN_ANSWER, seen, List.of(typed)), () -> {
            var day = typed.day();
            return new Step(
                    () -> evidence.noteCitizenAnswer(id, seen.ifMatch(), new NoteCitizenAnswer(day)),
                    stop -> Objects.equals(day, stop.citizenHeardOn()));
        });
    }

    @POST
    @Path("/{id}/contact-attempts")
    @CaseworkersOfBothSides
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> noteContactAttempt(
            @RestPath UUID id, @BeanParam SeenStop seen, @BeanParam ContactAttemptForm form) {
        return desk.take(id, new SentForm(StopForm.CONTACT_ATTEMPT, seen, form.typed()), () -> {
            var request = form.request();
            var now = desk.found(id).stop();
            var isTwice = seen.isStale(now) && ContactAttemptForm.isSo(now, request, caller.employee());
            return new Step(
                    () -> {
                        if (!isTwice) {
                            evidence.noteContactAttempt(id, request);
                        }
                    },
                    _ -> false);
        });
    }
}
