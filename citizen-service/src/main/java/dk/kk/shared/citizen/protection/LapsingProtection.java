package dk.kk.shared.citizen.protection;

import dk.kk.shared.citizen.stream.DayKey;
import java.time.LocalDate;
import java.util.UUID;

/** @param lapsesOn the first day without it; what lapses first stands first in the list */
record LapsingProtection(UUID citizenId, LocalDate grantedOn, LocalDate lapsesOn) {

    String cursor() {
        return new DayKey(lapsesOn, citizenId).cursor();
    }
}
