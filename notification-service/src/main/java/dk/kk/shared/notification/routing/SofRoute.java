package dk.kk.shared.notification.routing;

import static java.util.Comparator.comparing;

import dk.kk.shared.notification.known.SofTeam;
import java.time.LocalDate;
import java.util.List;

/**
 * The way to whoever in SOF is to be told about a citizen.
 *
 * @param teams the responsible ones by day
 * @param entryPoint told where no team is responsible
 */
public record SofRoute(List<SofTeam> teams, String entryPoint) {

    public String teamOn(LocalDate day) {
        return teams.stream()
                .filter(team -> team.days().contains(day))
                .max(comparing((SofTeam team) -> team.days().from()).thenComparing(SofTeam::team))
                .map(SofTeam::team)
                .orElse(entryPoint);
    }
}
