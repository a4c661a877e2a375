package dk.kk.shared.notification.protectionalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.NoticeSource;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.ProtectionNotice;
import dk.kk.shared.notification.known.ProtectionNotices;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.notification.routing.SideRoute;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever of a side has a citizen is told that name and address protection of theirs lapses soon. */
final class TellOfProtections {
    @Produces
    @Singleton
    NoticeSource<ProtectionNotice> source(ProtectionNotices notices, Routes routes, ProtectionAlertSettings settings) {
        return new NoticeSource<>(
                AlertKind.PROTECTION,
                notices,
                routes,
                SideRoute::to,
                notice -> beforeItLapses(notice, settings.workingDays()),
                ProtectionDetails::of);
    }

    private static TimeAllowed beforeItLapses(ProtectionNotice notice, int workingDays) {
        return new TimeAllowed(workingDays, null, notice.lapsesOn().minusDays(1));
    }
}
