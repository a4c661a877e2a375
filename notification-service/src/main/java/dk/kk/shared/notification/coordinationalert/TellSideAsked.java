package dk.kk.shared.notification.coordinationalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.PassesOn;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.Coordination;
import dk.kk.shared.notification.known.Coordinations;
import dk.kk.shared.notification.known.SofTeams;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whoever of one side has a shared citizen is told that the other side asks for an answer. */
@ApplicationScoped
class TellSideAsked implements PassesOn {
    /** Responsibility is one stream, whichever side it is of. */
    private static final Set<StreamKind> RESTS_ON = Set.of(Coordinations.KIND, SofTeams.KIND, MergeAlias.KIND);

    private final Coordinations coordinations;
    private final Routes routes;

    TellSideAsked(Coordinations coordinations, Routes routes) {
        this.coordinations = coordinations;
        this.routes = routes;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.COORDINATION;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var asked = coordinations.of(
                citizens, streamIds.stream().map(UUID::fromString).toList());
        return PendingNeeds.eachOfSides(
                asked,
                Coordination::citizenId,
                routes,
                (request, route) -> new CoordinationSituation(request, route).need());
    }

    @Override
    public boolean anyPassedOn(LocalDate today) {
        return coordinations.anyPassedOn(today);
    }

    @Override
    public List<UUID> routePassedOn(LocalDate today, int atMost) {
        return coordinations.routePassedOn(today, atMost);
    }
}
