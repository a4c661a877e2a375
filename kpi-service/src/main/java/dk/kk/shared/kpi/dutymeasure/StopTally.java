package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.dutymeasure.StopCourse.Claim;
import java.util.Collection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stops that began on the days.
 *
 * @param decided all of them: decided, or of themselves
 * @param owed of those, of citizens who were shared, as it was known: SOF had to be told, and only these are measured
 * @param sharedLater that the citizen was shared became known later
 * @param notShared SOF has no case
 */
@Schema(name = "DutyMeasureStops")
record StopTally(long decided, long owed, long sharedLater, long notShared) {

    static StopTally of(Collection<StopCourse> begun) {
        return new StopTally(
                begun.size(),
                count(begun, Claim.OWED),
                count(begun, Claim.SHARED_LATER),
                count(begun, Claim.NOT_SHARED));
    }

    /** Whether some are not measured. */
    public boolean leavesSomeOut() {
        return decided > owed;
    }

    private static long count(Collection<StopCourse> begun, Claim claim) {
        return begun.stream()
                .filter(stop -> stop.claim(Objects.requireNonNull(stop.began())) == claim)
                .count();
    }
}
