package dk.kk.shared.notification.stepalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.NoticeSource;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.StepNotice;
import dk.kk.shared.notification.known.StepNotice.Told;
import dk.kk.shared.notification.known.StepNotices;
import dk.kk.shared.notification.routing.Addressee;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.notification.routing.SideRoute;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A side is told that a step of its is overdue; whom the procedure names, that one was taken. */
final class TellOfSteps {
    @Produces
    @Singleton
    NoticeSource<StepNotice> source(StepNotices notices, Routes routes, StepAlertSettings settings) {
        return new NoticeSource<>(
                AlertKind.PROCEDURE_STEP,
                notices,
                routes,
                TellOfSteps::whom,
                notice -> allowed(notice, settings.workingDays()),
                StepDetails::of);
    }

    private static Addressee whom(SideRoute route, StepNotice notice) {
        return notice.told() == Told.SPECIAL_UNIT ? route.specialUnit() : route.to(notice);
    }

    private static TimeAllowed allowed(StepNotice notice, int workingDays) {
        return switch (notice.reason()) {
            case OVERDUE -> TimeAllowed.workingDays(workingDays);
            case DONE -> TimeAllowed.UNLIMITED;
        };
    }
}
