package dk.kk.shared.notification.coordinationalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.NoticeSource;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Coordination;
import dk.kk.shared.notification.known.Coordinations;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.notification.routing.SideRoute;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whoever of one side has a shared citizen is told that the other side asks for an answer. */
final class TellSideAsked {
    @Produces
    @Singleton
    NoticeSource<Coordination> source(Coordinations coordinations, Routes routes) {
        return new NoticeSource<>(
                AlertKind.COORDINATION,
                coordinations,
                routes,
                SideRoute::to,
                request -> TimeAllowed.until(request.dueOn()),
                CoordinationDetails::of);
    }
}
