package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Unit;
import org.jspecify.annotations.Nullable;

/** Who has a case or a citizen: unit codes of the directory, and the caseworker's employee code where one is named. */
public record Responsible(
        String team, String centre, @Nullable String caseworker) {

    public static Responsible of(Unit team, @Nullable String caseworker) {
        return new Responsible(team.code(), team.centre(), caseworker);
    }
}
