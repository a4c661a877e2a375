package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.dutymeasure.StopCourse.Claim;
import dk.kk.shared.platform.openinghours.WorkingDays;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** A measure of some stops, all of which have begun. */
record MeasuredDuty(DutyMeasure measure, StopTally stops, WaitFigures waits) {

    static MeasuredDuty of(DutyMeasure measure, Collection<StopCourse> begun, WorkingDays workingDays, Instant now) {
        var waits = begun.stream()
                .filter(stop -> stop.claim(Objects.requireNonNull(stop.began())) == Claim.OWED)
                .flatMap(stop -> measure.wait(stop).stream())
                .toList();
        return new MeasuredDuty(measure, StopTally.of(begun), WaitFigures.of(waits, workingDays, now));
    }
}
