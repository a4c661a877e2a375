package dk.kk.shared.notification.routing;

import dk.kk.shared.notification.known.Administration;

/** The way to teams that are named, not found by a citizen. */
public record TeamRoute(Directory directory) {

    /**
     * The team itself, or who stands in for it; of one the directory does not know its administration's entry point, and the team as
     * it was named where there is none.
     */
    public Addressee to(Administration administration, String team) {
        return directory.knows(administration, team) || !directory.hasEntryPoint(administration)
                ? directory.to(administration, team, null)
                : directory.entryPoint(administration);
    }
}
