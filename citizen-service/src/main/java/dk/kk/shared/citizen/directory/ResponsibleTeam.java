package dk.kk.shared.citizen.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has a case or a citizen: unit codes of the directory, and the caseworker's employee code where one is named. */
public record ResponsibleTeam(
        String team, String centre, @Nullable String caseworker) {
    public static ResponsibleTeam of(Unit team, @Nullable String caseworker) {
        return new ResponsibleTeam(team.code(), team.centre(), caseworker);
    }

    /** Team and centre, and the caseworker where one is named. */
    public List<String> codes() {
        return caseworker == null ? List.of(team, centre) : List.of(team, centre, caseworker);
    }
}
