package dk.kk.shared.notification.coordinationalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Coordination;
import dk.kk.shared.notification.known.CoordinationPhase;
import dk.kk.shared.notification.known.Coordinations;
import dk.kk.shared.notification.routing.SideRoute;
import dk.kk.shared.platform.stream.StreamRef;

/** All that decides who is told of a request, as known now: whoever of the side asked has the citizen, as long as it waits. */
record CoordinationSituation(Coordination request, SideRoute route) {
    AlertNeed need() {
        var isWaiting = request.phase() == CoordinationPhase.ASKED;
        return new AlertNeed(
                AlertKind.COORDINATION,
                new StreamRef(Coordinations.KIND.kind(), request.requestId()),
                request.citizenId(),
                request.askedSide(),
                isWaiting ? route.to(request.askedSide(), request.citizenId()) : null,
                Audience.RESPONSIBLE,
                false,
                isWaiting ? TimeAllowed.until(request.dueOn()) : TimeAllowed.UNLIMITED,
                CoordinationDetails.of(request));
    }
}
