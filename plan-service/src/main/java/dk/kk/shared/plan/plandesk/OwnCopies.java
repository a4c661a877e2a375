package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizencopy.CitizenCopyView;
import dk.kk.shared.plan.citizencopy.CopyPart;
import dk.kk.shared.plan.citizencopy.CopyRequests.RecordReceipt;
import dk.kk.shared.plan.citizencopy.CopyRequests.RecordStatement;
import dk.kk.shared.plan.citizencopy.CopyRequests.WithdrawEntry;
import dk.kk.shared.plan.citizencopy.HowGiven;
import dk.kk.shared.plan.citizencopy.HowSaid;
import dk.kk.shared.plan.citizencopy.WithdrawalReason;
import dk.kk.shared.plan.citizenversion.CitizenVersionView;
import dk.kk.shared.plan.jobplan.JobPlanCitizenResource;
import dk.kk.shared.plan.socialplan.SocialPlanCitizenResource;
import dk.kk.shared.platform.access.Caller;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API's operations on the citizens' copies, of the kind of plans that the reader's side makes: of the other kind none is found. */
@Singleton
class OwnCopies {
    private static final int LONGEST_WORDS = 4_000;

    private final SocialPlanCitizenResource social;
    private final JobPlanCitizenResource job;
    private final Caller caller;

    OwnCopies(SocialPlanCitizenResource social, JobPlanCitizenResource job, Caller caller) {
        this.social = social;
        this.job = job;
        this.caller = caller;
    }

    CitizenVersionView version(UUID plan, @Nullable LocalDate givenOn) {
        return isSof()
                ? social.getSocialPlanCitizenVersion(plan, givenOn)
                : job.getJobPlanCitizenVersion(plan, givenOn);
    }

    CitizenCopyView copy(UUID plan) {
        return (isSof() ? social.getSocialPlanCitizenCopy(plan) : job.getJobPlanCitizenCopy(plan)).getEntity();
    }

    void say(UUID plan, SentForm sent) {
        var request =
                new RecordStatement(sent.readWords(LONGEST_WORDS), sent.readDay(), sent.readChoice(HowSaid.class));
        if (isSof()) {
            social.recordSocialPlanStatement(plan, sent.seen(), request);
        } else {
            job.recordJobPlanStatement(plan, sent.seen(), request);
        }
    }

    void give(UUID plan, long planVersion, SentForm sent) {
        var request = new RecordReceipt(planVersion, sent.readDay(), sent.readChoice(HowGiven.class));
        if (isSof()) {
            social.recordSocialPlanReceipt(plan, sent.seen(), request);
        } else {
            job.recordJobPlanReceipt(plan, sent.seen(), request);
        }
    }

    void withdraw(UUID plan, CopyPart part, int number, SentForm sent) {
        var request = new WithdrawEntry(sent.readReason(WithdrawalReason.class));
        var isStatement = part == CopyPart.STATEMENT;
        if (isSof() && isStatement) {
            social.withdrawSocialPlanStatement(plan, number, sent.seen(), request);
        } else if (isSof()) {
            social.withdrawSocialPlanReceipt(plan, number, sent.seen(), request);
        } else if (isStatement) {
            job.withdrawJobPlanStatement(plan, number, sent.seen(), request);
        } else {
            job.withdrawJobPlanReceipt(plan, number, sent.seen(), request);
        }
    }

    private boolean isSof() {
        return Administration.of(caller.principal()) == Administration.SOF;
    }
}
