package dk.kk.shared.notification.findingalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.NoticeSource;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.FindingNotice;
import dk.kk.shared.notification.known.FindingNotices;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.notification.routing.SideRoute;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever of a side has a citizen is told that something new does not fit together for them. */
final class TellOfFindings {
    @Produces
    @Singleton
    NoticeSource<FindingNotice> source(FindingNotices notices, Routes routes, FindingAlertSettings settings) {
        return new NoticeSource<>(
                AlertKind.FINDING,
                notices,
                routes,
                SideRoute::to,
                _ -> TimeAllowed.workingDays(settings.workingDays()),
                FindingDetails::of);
    }
}
