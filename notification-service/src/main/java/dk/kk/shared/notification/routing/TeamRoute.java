package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Unit;
import java.util.List;

/**
 * The way to teams that are named, not found by a citizen.
 *
 * @param units those of these teams that the directory knows, and the entry points; by code
 */
public record TeamRoute(List<Unit> units) {

    /** The team itself; one the directory does not know is stood in for by its administration's entry point, where it has one. */
    public String to(Administration administration, String team) {
        var theirs = units.stream()
                .filter(unit -> unit.administration() == administration)
                .toList();
        if (theirs.stream().anyMatch(unit -> unit.code().equals(team))) {
            return team;
        }
        return theirs.stream()
                .filter(Unit::entryPoint)
                .map(Unit::code)
                .findFirst()
                .orElse(team);
    }
}
