package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;

import dk.kk.shared.citizen.directory.Administration;
import java.util.Collection;

/**
 * A citizen is shared on the days with an open BIF case and an open SOF case that both count: derived, never typed in. Being
 * shared has no content but its days.
 */
record Shared() {

    static Spans days(Collection<Case> cases) {
        return open(cases, BIF).and(open(cases, SOF));
    }

    private static Spans open(Collection<Case> cases, Administration administration) {
        return Spans.of(cases.stream()
                .filter(one -> one.administration() == administration)
                .filter(one -> one.type().countsAsShared())
                .map(Case::days)
                .toList());
    }
}
