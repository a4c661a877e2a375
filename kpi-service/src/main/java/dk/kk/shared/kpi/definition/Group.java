package dk.kk.shared.kpi.definition;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The rows of table 1. The order is the precedence (version 1) that puts a citizen with several needs in one row; without special
 * needs is the rest.
 */
public enum Group {
    IN_TREATMENT,
    DISABILITY,
    MENTALLY_ILL_AND_VULNERABLE,
    WITHOUT_SPECIAL_NEEDS,
    /** Has a BIF case only: in BIF's total and in no row of SOF's. */
    NOT_SHARED;

    static Group main(Stream<String> targetGroups) {
        return targetGroups.map(Group::valueOf).min(Comparator.naturalOrder()).orElse(WITHOUT_SPECIAL_NEEDS);
    }

    public boolean hasSpecialNeeds() {
        return compareTo(WITHOUT_SPECIAL_NEEDS) < 0;
    }

    public boolean isShared() {
        return this != NOT_SHARED;
    }
}
