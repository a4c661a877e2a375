package dk.kk.shared.notification.stepalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.StepNotice;
import dk.kk.shared.notification.known.StepNotice.Reason;
import dk.kk.shared.notification.known.StepNotice.Told;
import dk.kk.shared.notification.known.StepNotices;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.notification.routing.SideRoute;
import dk.kk.shared.platform.stream.StreamRef;

/** All that decides who is told of a step, as known now: whoever of the side has the citizen, or the special unit, as long as it is so. */
record StepSituation(StepNotice notice, SideRoute route, int workingDays) {
    AlertNeed need() {
        return new AlertNeed(
                AlertKind.PROCEDURE_STEP,
                new StreamRef(StepNotices.KIND.kind(), notice.noticeId()),
                notice.citizenId(),
                notice.side(),
                notice.isOpen() ? to() : null,
                Audience.RESPONSIBLE,
                false,
                isWaitedFor() ? TimeAllowed.workingDays(workingDays) : TimeAllowed.UNLIMITED,
                StepDetails.of(notice));
    }

    private boolean isWaitedFor() {
        return notice.isOpen() && notice.reason() == Reason.OVERDUE;
    }

    private Addressee to() {
        return notice.told() == Told.SPECIAL_UNIT ? route.specialUnit() : route.to(notice.side(), notice.citizenId());
    }
}
