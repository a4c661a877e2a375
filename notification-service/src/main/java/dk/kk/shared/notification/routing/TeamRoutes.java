package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** The routes to many teams at once. */
@ApplicationScoped
public class TeamRoutes {

    private final EntryPoint entryPoint;
    private final Units units;

    TeamRoutes(EntryPoint entryPoint, Units units) {
        this.entryPoint = entryPoint;
        this.units = units;
    }

    /** The route holds until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TeamRoute to(Collection<String> teams) {
        entryPoint.share();
        return new TeamRoute(units.withEntryPoints(teams));
    }
}
