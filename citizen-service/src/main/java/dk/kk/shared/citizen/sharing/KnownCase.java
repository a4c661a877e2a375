package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;

/** A case as it was believed to be at one moment. */
record KnownCase(CaseType type, Period days) {

    boolean isOf(Administration administration) {
        return type.administration() == administration;
    }

    boolean isOpenOn(LocalDate day) {
        return days.contains(day);
    }

    boolean isClosedBy(LocalDate day) {
        return days.to() != null && !days.to().isAfter(day);
    }
}
