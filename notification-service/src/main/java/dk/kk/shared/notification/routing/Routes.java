package dk.kk.shared.notification.routing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dk.kk.shared.notification.known.SofTeam;
import dk.kk.shared.notification.routing.SideTeams.SideTeam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The routes of many alerts at once; they hold until the transaction ends. */
@ApplicationScoped
public class Routes {
    private final CitizenFacts facts;
    private final SideTeams sides;
    private final Directories directories;

    Routes(CitizenFacts facts, SideTeams sides, Directories directories) {
        this.facts = facts;
        this.sides = sides;
        this.directories = directories;
    }

    /** To who in SOF has each of these citizens, and what else decides whether they are told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SofCitizens ofCitizens(Set<UUID> citizens) {
        if (citizens.isEmpty()) {
            return new SofCitizens(Map.of()); // most of what is heard gives no reason for an alert
        }
        var known = facts.of(citizens);
        var directory = directories.of(known.values().stream()
                .flatMap(List::stream)
                .flatMap(CitizenFacts.Fact::responsible)
                .map(SofTeam::team)
                .distinct()
                .toList());
        return new SofCitizens(citizens.stream()
                .collect(toMap(
                        identity(), citizen -> SofCitizen.of(known.getOrDefault(citizen, List.of()), directory))));
    }

    /** To who of either side has each of these citizens today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SideRoute ofSides(Set<UUID> citizens) {
        var teams = sides.today(citizens);
        return new SideRoute(
                teams,
                directories.of(teams.stream().map(SideTeam::team).distinct().toList()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public TeamRoute ofTeams(Collection<String> teams) {
        return new TeamRoute(directories.of(teams));
    }
}
