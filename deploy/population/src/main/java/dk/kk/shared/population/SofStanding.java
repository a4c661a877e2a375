package dk.kk.shared.population;

/** A citizen's cases with SOF as of 30 November 2007. The first three count as shared that day; housing never does. */
enum SofStanding {
    CURRENT,
    CURRENT_AFTER_EARLIER,
    OPENED_ON_THE_DAY,
    HOUSING,
    HOUSING_AFTER_EARLIER,
    FORMER,
    FORMER_UNTIL_THE_DAY,
    FORMER_WITH_TARGET_GROUP_LEFT_OPEN,
    NEVER;

    boolean isCurrent() {
        return this == CURRENT || this == CURRENT_AFTER_EARLIER || this == OPENED_ON_THE_DAY;
    }

    boolean isHousing() {
        return this == HOUSING || this == HOUSING_AFTER_EARLIER;
    }

    boolean hasEarlierCase() {
        return this == CURRENT_AFTER_EARLIER || this == HOUSING_AFTER_EARLIER;
    }
}
