package dk.kk.shared.citizen.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a team, as of today.
 *
 * @param awayUntil the last day away; null: at work
 * @param deputy of one who is away, by employee code; null: nobody is named
 */
record Colleague(
        String code,
        String team,
        @Nullable LocalDate awayUntil,
        @Nullable String deputy) {
    boolean isAway() {
        return awayUntil != null;
    }
}
