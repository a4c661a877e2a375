package dk.kk.shared.citizen.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a work list.
 *
 * @param isLater it does not begin with the first citizen
 * @param next where the next page begins; null: there is none
 */
record ShownWorkList(
        WorkState state,
        LocalDate asOf,
        List<ListedCitizen> citizens,
        boolean isLater,
        @Nullable String next) {

    public boolean saysWithoutTeam() {
        return state == WorkState.SHARED_WITHOUT_TEAM;
    }

    public boolean saysLapse() {
        return state == WorkState.PROTECTED;
    }
}
