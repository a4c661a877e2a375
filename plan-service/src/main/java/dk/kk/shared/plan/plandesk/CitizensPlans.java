package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.clarification.ClarificationPhase;
import dk.kk.shared.plan.clarification.ClarificationResource;
import dk.kk.shared.plan.clarification.ClarificationView;
import dk.kk.shared.plan.contact.ContactResource;
import dk.kk.shared.plan.contact.ContactView;
import dk.kk.shared.plan.coordination.CoordinationResource;
import dk.kk.shared.plan.coordination.Phase;
import dk.kk.shared.plan.finding.PlanFindingsResource;
import dk.kk.shared.plan.jobplan.JobPlanContentResource;
import dk.kk.shared.plan.jobplan.JobPlanResource;
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.plan.procedure.ProcedureRunResource;
import dk.kk.shared.plan.procedure.ProcedureRunView;
import dk.kk.shared.plan.procedure.RunPhase;
import dk.kk.shared.plan.socialplan.SocialPlanContentResource;
import dk.kk.shared.plan.socialplan.SocialPlanResource;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.Reader;
import dk.kk.shared.platform.people.CitizenNames;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a citizen's plans as the page shows them, by the methods of the API: its relation, audit and limits. */
@Singleton
class CitizensPlans {
    private static final int CONTACTS = 5;

    private final SocialPlanResource socialPlans;
    private final SocialPlanContentResource socialContents;
    private final JobPlanResource jobPlans;
    private final JobPlanContentResource jobContents;
    private final CoordinationResource coordination;
    private final PlanFindingsResource findings;
    private final ClarificationResource clarifications;
    private final ContactResource contacts;
    private final ProcedureRunResource procedures;
    private final OwnCopies copies;
    private final CitizenNames names;
    private final Caller caller;
    private final BusinessClock clock;
    private final Reader reader;

    CitizensPlans(
            SocialPlanResource socialPlans,
            SocialPlanContentResource socialContents,
            JobPlanResource jobPlans,
            JobPlanContentResource jobContents,
            CoordinationResource coordination,
            PlanFindingsResource findings,
            ClarificationResource clarifications,
            ContactResource contacts,
            ProcedureRunResource procedures,
            OwnCopies copies,
            CitizenNames names,
            Caller caller,
            BusinessClock clock,
            Reader reader) {
        this.socialPlans = socialPlans;
        this.socialContents = socialContents;
        this.jobPlans = jobPlans;
        this.jobContents = jobContents;
        this.coordination = coordination;
        this.findings = findings;
        this.clarifications = clarifications;
        this.contacts = contacts;
        this.procedures = procedures;
        this.copies = copies;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
        this.reader = reader;
    }

    OpenedPlans of(UUID citizen) {
        var all = PageRequest.longest(null);
        var social = socialPlans.listSocialPlans(citizen, all).getEntity();
        var job = jobPlans.listJobPlans(citizen, all).getEntity();
        var own = Administration.of(caller.principal());
        var asked = coordination.listCoordinationRequests(citizen, all).getEntity().stream()
                .filter(request -> request.phase() == Phase.ASKED)
                .toList();
        return new OpenedPlans(
                citizen,
                names.of(citizen),
                own,
                List.of(
                        ShownPlan.of(
                                Administration.SOF,
                                social,
                                plan -> socialContents
                                        .getSocialPlanContent(plan.id(), null)
                                        .getEntity(),
                                plan -> copy(plan, own == Administration.SOF)),
                        ShownPlan.of(
                                Administration.BIF,
                                job,
                                plan -> jobContents
                                        .getJobPlanContent(plan.id(), null)
                                        .getEntity(),
                                plan -> copy(plan, own == Administration.BIF))),
                findings.getPlanFindings(citizen).findings().stream()
                        .map(finding -> ShownFinding.of(finding, language()))
                        .toList(),
                asked.stream().filter(request -> request.askedSide() == own).toList(),
                asked.stream().filter(request -> request.askedSide() != own).toList(),
                clarifications(citizen, all),
                lastContacts(citizen, all),
                running(citizen, all),
                clock.today());
    }

    private Optional<ShownCopy> copy(PlanView plan, boolean isOwn) {
        return isOwn ? Optional.of(ShownCopy.of(copies.copy(plan.id()), plan.version())) : Optional.empty();
    }

    private List<ClarificationView> clarifications(UUID citizen, PageRequest all) {
        return clarifications.listClarifications(citizen, all).getEntity().stream()
                .filter(clarification -> clarification.phase() != ClarificationPhase.DISCARDED)
                .toList()
                .reversed();
    }

    private List<ContactView> lastContacts(UUID citizen, PageRequest all) {
        return contacts.listContacts(citizen, all).getEntity().stream()
                .filter(contact -> contact.phase() == dk.kk.shared.plan.contact.Phase.RECORDED)
                .sorted(Comparator.comparing(ContactView::attemptedAt).reversed())
                .limit(CONTACTS)
                .toList();
    }

    private List<ProcedureRunView> running(UUID citizen, PageRequest all) {
        return procedures.listProcedureRuns(citizen, all).getEntity().stream()
                .filter(run -> run.phase() == RunPhase.RUNNING)
                .toList();
    }

    private Language language() {
        return reader.language();
    }
}
