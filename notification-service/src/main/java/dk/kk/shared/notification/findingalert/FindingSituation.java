package dk.kk.shared.notification.findingalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.FindingNotice;
import dk.kk.shared.notification.known.FindingNotices;
import dk.kk.shared.notification.routing.SideRoute;
import dk.kk.shared.platform.stream.StreamRef;

/** All that decides who is told of a notice, as known now: whoever of its side has the citizen, as long as it is open. */
record FindingSituation(FindingNotice notice, SideRoute route, int workingDays) {
    AlertNeed need() {
        return new AlertNeed(
                AlertKind.FINDING,
                new StreamRef(FindingNotices.KIND.kind(), notice.noticeId()),
                notice.citizenId(),
                notice.side(),
                notice.isOpen() ? route.to(notice.side(), notice.citizenId()) : null,
                Audience.RESPONSIBLE,
                false,
                notice.isOpen() ? TimeAllowed.workingDays(workingDays) : TimeAllowed.UNLIMITED,
                FindingDetails.of(notice));
    }
}
