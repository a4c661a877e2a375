package dk.kk.shared.notification.routing;

import static java.util.Comparator.comparing;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.SofTeam;
import java.time.LocalDate;
import java.util.List;

/**
 * The way to whoever in SOF is to be told about a citizen.
 *
 * @param teams the responsible ones by day
 */
public record SofRoute(List<SofTeam> teams, Directory directory) {

    /** Whoever had the citizen that day, or who stands in for them today. */
    public Addressee on(LocalDate day) {
        return teams.stream()
                .filter(team -> team.days().contains(day))
                .max(comparing((SofTeam team) -> team.days().from()).thenComparing(SofTeam::team))
                .map(team -> directory.to(Administration.SOF, team.team(), team.caseworker()))
                .orElseGet(() -> directory.entryPoint(Administration.SOF));
    }
}
