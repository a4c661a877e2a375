package dk.kk.shared.kpi.dutymeasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a wait lasted; each wait is in the first of these that fits. */
@Schema(name = "DutyMeasureLasted")
enum Lasted {
    /** It came before, or in the same instant. */
    AT_ONCE,
    WITHIN_HOUR,
    SAME_DAY,
    /** By the end of the next working day. */
    NEXT_WORKING_DAY,
    /** Within seven days. */
    WITHIN_WEEK,
    /** Within thirty days. */
    WITHIN_MONTH,
    LATER,
    /** It has not come yet. */
    OPEN,
    /** It did not come while it was waited for. */
    OVER;

    boolean isInTime() {
        return compareTo(NEXT_WORKING_DAY) <= 0;
    }
}
