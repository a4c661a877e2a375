package dk.kk.shared.notification.planalert;

import static dk.kk.shared.notification.known.PlanPhase.DECLINED;
import static dk.kk.shared.notification.known.PlanPhase.DISCARDED;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.SocialPlan;
import dk.kk.shared.notification.known.SocialPlans;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides who is told of a social action plan, as known now.
 *
 * @param others the citizen's other ones
 * @param staleAfterMonths when a plan counts as updated no more
 */
record PlanSituation(
        SocialPlan plan,
        List<SocialPlan> others,
        SofCitizen citizen,
        LocalDate today,
        int staleAfterMonths,
        PlanAlertSettings settings) {

    AlertNeed need() {
        var reason = reason();
        var to = whom(reason);
        return new AlertNeed(
                AlertKind.SOCIAL_PLAN,
                new StreamRef(SocialPlans.KIND.kind(), plan.planId()),
                plan.citizenId(),
                Administration.SOF,
                to,
                plan.isHistory(staleAfterMonths) ? Audience.WAS_TOLD : Audience.RESPONSIBLE,
                citizen.greenLine(),
                to == null ? TimeAllowed.UNLIMITED : TimeAllowed.workingDays(settings.workingDays()),
                PlanDetails.of(plan, reason));
    }

    private @Nullable Addressee whom(PlanReason reason) {
        var isTold = switch (reason) {
            case DECLINED -> isShared(requireNonNull(plan.declinedOn())) && isShared(today);
            case STALE -> isShared(today);
            case SETTLED -> false;
        };
        return isTold ? citizen.route().on(today) : null;
    }

    private PlanReason reason() {
        if (plan.phase() == DECLINED) {
            return others.stream().anyMatch(this::makesUpFor) ? PlanReason.SETTLED : PlanReason.DECLINED;
        }
        return !plan.isStaleOn(today, staleAfterMonths) || others.stream().anyMatch(this::isOlderThan)
                ? PlanReason.SETTLED
                : PlanReason.STALE;
    }

    /** Offered after the declined one, or made since; what was registered wrongly makes up for nothing. */
    private boolean makesUpFor(SocialPlan other) {
        if (other.phase() == DISCARDED) {
            return false;
        }
        var made = other.madeOn();
        return isBefore(plan.offeredOn(), other.offeredOn(), other)
                || (made != null && !made.isBefore(requireNonNull(plan.declinedOn())));
    }

    private boolean isOlderThan(SocialPlan other) {
        return other.phase().isInForce()
                && isBefore(requireNonNull(plan.updatedOn()), requireNonNull(other.updatedOn()), other);
    }

    /** Of two of the same day the one with the greater id is the later one. */
    private boolean isBefore(LocalDate day, LocalDate otherDay, SocialPlan other) {
        return day.isBefore(otherDay) || (day.equals(otherDay) && plan.planId().compareTo(other.planId()) < 0);
    }

    private boolean isShared(LocalDate day) {
        return citizen.shared().stream()
                .anyMatch(days -> days.isCurrent() && days.days().contains(day));
    }
}
