package dk.kk.shared.notification.transferalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.Transfer;
import dk.kk.shared.notification.known.Transfers;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The team that loses a citizen to another one is told of each transfer there is. */
@ApplicationScoped
class TellLosingTeam implements AlertSource {

    private final Transfers transfers;
    private final Routes routes;

    TellLosingTeam(Transfers transfers, Routes routes) {
        this.transfers = transfers;
        this.routes = routes;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.TRANSFER;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return Set.of(Transfers.KIND);
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                transfers.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        if (concerned.isEmpty()) {
            return PendingNeeds.settled(List.of()); // most citizens stay with their team
        }
        var route = routes.ofTeams(
                concerned.stream().map(Transfer::fromTeam).distinct().toList());
        return PendingNeeds.settled(concerned.stream()
                .map(transfer -> new TransferSituation(transfer, route).need())
                .toList());
    }
}
