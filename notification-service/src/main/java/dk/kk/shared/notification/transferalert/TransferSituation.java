package dk.kk.shared.notification.transferalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.routing.TeamRoute;
import dk.kk.shared.platform.stream.StreamRef;

/** All that decides who is told of a transfer, as known now. Only people transfer: files that hand citizens over make none. */
record TransferSituation(Transfer transfer, TeamRoute route) {

    AlertNeed need() {
        var lostBy = transfer.standing() ? route.to(transfer.administration(), transfer.fromTeam()) : null;
        return new AlertNeed(
                AlertKind.TRANSFER,
                new StreamRef("transfer", transfer.id()),
                transfer.citizenId(),
                transfer.administration(),
                lostBy,
                Audience.RESPONSIBLE,
                false,
                TimeAllowed.UNLIMITED,
                TransferDetails.of(transfer));
    }
}
