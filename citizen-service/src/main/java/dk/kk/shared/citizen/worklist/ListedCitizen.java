package dk.kk.shared.citizen.worklist;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.DayKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen on a work list.
 *
 * @param since when the citizen came into the state: since when a team is missing, until when an assessment was due (of a citizen who
 *     was never assessed, since when BIF has a case), the first day of being shared, the last change of target groups, or the first day
 *     of being protected
 * @param withoutTeam the sides at which nobody is responsible; empty in lists of another state
 * @param lapsesOn the first day without name and address protection; null in lists of another state
 */
record ListedCitizen(
        UUID citizenId,
        String givenName,
        String familyName,
        LocalDate since,
        List<Administration> withoutTeam,
        @Nullable LocalDate lapsesOn) {

    /** Who came into the state first stands first. */
    DayKey key() {
        return new DayKey(since, citizenId);
    }
}
