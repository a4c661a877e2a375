package dk.kk.shared.plan.plandesk;

import static dk.kk.shared.platform.access.Purpose.CASEWORK;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.plan.coordination.CoordinationResource;
import dk.kk.shared.plan.coordination.CoordinationResource.AnswerOtherSide;
import dk.kk.shared.plan.coordination.Outcome;
import dk.kk.shared.plan.finding.OverrulingReason;
import dk.kk.shared.plan.finding.OverrulingResource;
import dk.kk.shared.plan.finding.OverrulingResource.OverruleFinding;
import dk.kk.shared.plan.procedure.ProcedureRunResource;
import dk.kk.shared.plan.procedure.ProcedureRunResource.CompleteStep;
import dk.kk.shared.plan.procedure.ProcedureRunResource.SkipStep;
import dk.kk.shared.plan.procedure.SkipReason;
import dk.kk.shared.platform.access.PagePurpose;
import dk.kk.shared.platform.rules.BothSidesDecide;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done on the page of a citizen's plans. The methods bear the names of the operations that they call, which stand in the audit. */
@Path("/plans/{citizenId}")
class PlanFormPages {
    private static final int LONGEST_WORDS = 2_000;

    private final CoordinationResource coordination;
    private final OverrulingResource overrulings;
    private final ProcedureRunResource procedures;
    private final CitizensPlans plans;
    private final SentForms forms;

    PlanFormPages(
            CoordinationResource coordination,
            OverrulingResource overrulings,
            ProcedureRunResource procedures,
            CitizensPlans plans,
            SentForms forms) {
        this.coordination = coordination;
        this.overrulings = overrulings;
        this.procedures = procedures;
        this.plans = plans;
        this.forms = forms;
    }

    @POST
    @Path("/answer")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> answerCoordinationRequest(@RestPath UUID citizenId, @BeanParam SentForm sent) {
        return take(citizenId, sent, () -> {
            var answer = new AnswerOtherSide(sent.readChoice(Outcome.class), sent.wordsOrNull(LONGEST_WORDS));
            coordination.answerCoordinationRequest(FormKey.of(sent.of()).id(), sent.seen(), answer);
        });
    }

    @POST
    @Path("/overruling")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> overruleFinding(@RestPath UUID citizenId, @BeanParam SentForm sent) {
        return take(citizenId, sent, () -> {
            var key = FormKey.of(sent.of());
            overrulings.overruleFinding(new OverruleFinding(
                    citizenId,
                    SentForm.code(Rule.class, key.rule()),
                    key.ids(),
                    sent.readReason(OverrulingReason.class),
                    sent.wordsOrNull(LONGEST_WORDS)));
        });
    }

    @POST
    @Path("/step")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> completeProcedureStep(@RestPath UUID citizenId, @BeanParam SentForm sent) {
        return take(citizenId, sent, () -> {
            var key = FormKey.of(sent.of());
            var taken = new CompleteStep(sent.readDay());
            procedures.completeProcedureStep(key.id(), key.number(), sent.seen(), taken);
        });
    }

    @POST
    @Path("/skip")
    @BothSidesDecide
    @PagePurpose(CASEWORK)
    @Consumes(APPLICATION_FORM_URLENCODED)
    public RestResponse<String> skipProcedureStep(@RestPath UUID citizenId, @BeanParam SentForm sent) {
        return take(citizenId, sent, () -> {
            var key = FormKey.of(sent.of());
            var skipped = new SkipStep(sent.readReason(SkipReason.class));
            procedures.skipProcedureStep(key.id(), key.number(), sent.seen(), skipped);
        });
    }

    private RestResponse<String> take(UUID citizen, SentForm sent, Runnable operation) {
        return forms.take(
                operation, "/plans/" + citizen, said -> new PlanDeskPages.PlansPage(plans.of(citizen), said, sent));
    }
}
