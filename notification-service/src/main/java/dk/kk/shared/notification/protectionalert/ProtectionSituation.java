package dk.kk.shared.notification.protectionalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.ProtectionNotice;
import dk.kk.shared.notification.known.ProtectionNotices;
import dk.kk.shared.notification.routing.SideRoute;
import dk.kk.shared.platform.stream.StreamRef;

/** All that decides who is told of a notice, as known now: whoever of its side has the citizen, as long as it is open. */
record ProtectionSituation(ProtectionNotice notice, SideRoute route, int workingDays) {
    AlertNeed need() {
        return new AlertNeed(
                AlertKind.PROTECTION,
                new StreamRef(ProtectionNotices.KIND.kind(), notice.noticeId()),
                notice.citizenId(),
                notice.side(),
                notice.isOpen() ? route.to(notice.side(), notice.citizenId()) : null,
                Audience.RESPONSIBLE,
                false,
                notice.isOpen() ? beforeItLapses() : TimeAllowed.UNLIMITED,
                ProtectionDetails.of(notice));
    }

    private TimeAllowed beforeItLapses() {
        return new TimeAllowed(workingDays, null, notice.lapsesOn().minusDays(1));
    }
}
