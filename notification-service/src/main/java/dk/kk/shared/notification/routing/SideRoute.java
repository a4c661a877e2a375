package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Notice;
import dk.kk.shared.notification.routing.SideTeams.SideTeam;
import java.util.List;

/** The way to whoever of either side has a citizen today. */
public record SideRoute(List<SideTeam> teams, Directory directory) {

    /** Whoever of its side has its citizen, or who stands in for them; that side's entry point where nobody has the citizen. */
    public Addressee to(Notice notice) {
        var side = notice.side();
        return teams.stream()
                .filter(team -> team.side() == side && team.citizenId().equals(notice.citizenId()))
                .findFirst()
                .map(team -> directory.to(side, team.team(), team.caseworker()))
                .orElseGet(() -> directory.entryPoint(side));
    }

    public Addressee specialUnit() {
        return directory.toSpecialUnit();
    }
}
