package dk.kk.shared.citizen.directory;

import org.jspecify.annotations.Nullable;

/** Who has a case or a citizen: unit codes of the directory, and the caseworker's employee code where one is named. */
public record ResponsibleTeam(
        String team, String centre, @Nullable String caseworker) {
    public static ResponsibleTeam of(Unit team, @Nullable String caseworker) {
        return new ResponsibleTeam(team.code(), team.centre(), caseworker);
    }
}
