package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.plan.followup.FollowUpView;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a plan in one of its versions, as its own side knows it.
 *
 * @param recordedOn the day since which it is so
 * @param contentVersion 0: it says nothing yet
 * @param followUpDueOn null while it is not in force, and of an earlier version
 * @param postponedUntil null unless its follow-up is put off
 */
public record OwnPlan(
        UUID id,
        Administration side,
        long version,
        LocalDate recordedOn,
        PlanPhase phase,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn,
        int contentVersion,
        PlanContent content,
        @Nullable LocalDate followUpDueOn,
        @Nullable LocalDate postponedUntil) {

    static OwnPlan of(
            Plan plan, RecordedStanding row, long version, PlanContent content, @Nullable FollowUpView followUp) {
        var days = row.standing().days();
        return new OwnPlan(
                plan.id(),
                plan.planKind().side(),
                version,
                BusinessClock.dayOf(row.recordedAt()),
                row.standing().phase(),
                days.offeredOn(),
                days.declinedOn(),
                days.acceptedOn(),
                days.agreedOn(),
                days.madeOn(),
                days.followedUpOn(),
                days.endedOn(),
                row.standing().content().contentVersion(),
                content,
                followUp == null ? null : followUp.dueOn(),
                followUp == null ? null : followUp.postponedUntil());
    }
}
