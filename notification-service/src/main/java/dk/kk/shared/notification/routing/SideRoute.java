package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.routing.SideTeams.SideTeam;
import java.util.List;
import java.util.UUID;

/** The way to whoever of either side has a citizen today. */
public record SideRoute(List<SideTeam> teams, Directory directory) {

    /** Or who stands in for them; that side's entry point where nobody has the citizen. */
    public Addressee to(Administration side, UUID citizen) {
        return teams.stream()
                .filter(team -> team.side() == side && team.citizenId().equals(citizen))
                .findFirst()
                .map(team -> directory.to(side, team.team(), team.caseworker()))
                .orElseGet(() -> directory.entryPoint(side));
    }

    public Addressee specialUnit() {
        return directory.toSpecialUnit();
    }
}
