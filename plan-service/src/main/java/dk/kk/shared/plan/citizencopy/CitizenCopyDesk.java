package dk.kk.shared.plan.citizencopy;

import dk.kk.shared.plan.citizencopy.CopyRequests.RecordReceipt;
import dk.kk.shared.plan.citizencopy.CopyRequests.RecordStatement;
import dk.kk.shared.plan.citizencopy.CopyRequests.WithdrawEntry;
import dk.kk.shared.plan.citizenlife.CitizenLives;
import dk.kk.shared.plan.citizenlife.SaidDay;
import dk.kk.shared.plan.lifecycle.OwnPlans;
import dk.kk.shared.plan.lifecycle.Plan;
import dk.kk.shared.plan.lifecycle.Plans;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What both sides' resources do with the citizens' copies of their plans. None of it touches the plan. */
@Singleton
public class CitizenCopyDesk {
    private final Desk desk;
    private final CitizenCopies copies;
    private final OwnPlans ownPlans;
    private final CitizenLives lives;
    private final Caller caller;
    private final BusinessClock clock;

    CitizenCopyDesk(
            Desk desk,
            CitizenCopies copies,
            OwnPlans ownPlans,
            CitizenLives lives,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.copies = copies;
        this.ownPlans = ownPlans;
        this.lives = lives;
        this.caller = caller;
        this.clock = clock;
    }

    public RestResponse<CitizenCopyView> show(Plans plans, UUID plan) {
        var ofPlans = new CopiesOfPlans(plans, copies);
        return desk.show(ofPlans, plan, copy -> {
            ownPlans.requireTold(ofPlans.plan(plan));
            return CitizenCopyView.of(copy);
        });
    }

    public RestResponse<CitizenCopyView> say(Plans plans, UUID plan, @Nullable IfMatch seen, RecordStatement request) {
        return change(plans, plan, seen, (copy, _) -> {
            var happened = copy.say(request.words().strip(), request.saidOn(), request.how(), caller.employee(), clock);
            lives.requireBorn(copy.citizenId(), new SaidDay("saidOn", request.saidOn()));
            return happened;
        });
    }

    public RestResponse<CitizenCopyView> give(Plans plans, UUID plan, @Nullable IfMatch seen, RecordReceipt request) {
        return change(plans, plan, seen, (copy, found) -> {
            var given = ownPlans.at(found, request.planVersion());
            return copy.give(given, ownPlans.now(found), request.givenOn(), request.how(), caller.employee(), clock);
        });
    }

    public RestResponse<CitizenCopyView> withdraw(
            Plans plans, UUID plan, @Nullable IfMatch seen, CopyPart part, int number, WithdrawEntry request) {
        return change(
                plans,
                plan,
                seen,
                (copy, _) -> copy.withdraw(part, number, request.reason(), caller.employee(), clock));
    }

    private RestResponse<CitizenCopyView> change(
            Plans plans, UUID id, @Nullable IfMatch seen, BiFunction<CitizenCopy, Plan, String> verb) {
        var ofPlans = new CopiesOfPlans(plans, copies);
        return desk.change(
                ofPlans,
                id,
                seen,
                copy -> {
                    var plan = ofPlans.plan(id);
                    ownPlans.requireTold(plan);
                    return verb.apply(copy, plan);
                },
                CitizenCopyView::of);
    }
}
