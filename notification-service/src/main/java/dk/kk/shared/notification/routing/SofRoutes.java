package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.SofTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The routes of many citizens at once. */
@ApplicationScoped
public class SofRoutes {

    private final SofTeams teams;
    private final EntryPoint entryPoint;

    SofRoutes(SofTeams teams, EntryPoint entryPoint) {
        this.teams = teams;
        this.entryPoint = entryPoint;
    }

    /** Of each of these citizens; the routes hold until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Function<UUID, SofRoute> of(Collection<UUID> citizens) {
        var otherwise = entryPoint.team();
        var responsible = teams.of(citizens);
        return citizen -> new SofRoute(responsible.getOrDefault(citizen, List.of()), otherwise);
    }
}
