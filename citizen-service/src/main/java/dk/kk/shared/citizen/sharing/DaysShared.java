package dk.kk.shared.citizen.sharing;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Periods;
import java.util.Collection;

/**
 * A citizen is shared on the days with an open BIF case and an open SOF case that both count: derived, never typed in. Being
 * shared has no content but its days.
 */
record DaysShared() {
    static Periods of(Collection<Case> cases) {
        return open(cases, BIF).and(open(cases, SOF));
    }

    private static Periods open(Collection<Case> cases, Administration administration) {
        return new Periods(cases.stream()
                .filter(open -> open.administration() == administration)
                .filter(open -> open.type().countsAsShared())
                .map(Case::days)
                .toList());
    }
}
