package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.known.SofTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The routes of many alerts at once; they hold until the transaction ends. */
@ApplicationScoped
public class Routes {
    private final SofTeams teams;
    private final Directories directories;

    Routes(SofTeams teams, Directories directories) {
        this.teams = teams;
        this.directories = directories;
    }

    /** To who has each of these citizens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Function<UUID, SofRoute> ofCitizens(Collection<UUID> citizens) {
        var responsible = teams.of(citizens);
        var directory = directories.of(responsible.values().stream()
                .flatMap(List::stream)
                .map(SofTeam::team)
                .distinct()
                .toList());
        return citizen -> new SofRoute(responsible.getOrDefault(citizen, List.of()), directory);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public TeamRoute ofTeams(Collection<String> teams) {
        return new TeamRoute(directories.of(teams));
    }
}
