package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.stream.Stream;

/** By when the other side answers: so many of the city's working days after the day it is asked. */
@Singleton
class Deadlines {
    private final CoordinationSettings settings;
    private final WorkingDays workingDays;
    private final BusinessClock clock;

    Deadlines(CoordinationSettings settings, WorkingDays workingDays, BusinessClock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Deadline askedNow() {
        var today = clock.today();
        var due = Stream.iterate(today, workingDays::next)
                .skip(settings.workingDays())
                .findFirst()
                .orElseThrow();
        return new Deadline(today, due);
    }

    /** What happened earlier is no longer coordinated: whoever becomes shared by a late registration is not asked about all of the past. */
    LocalDate oldestAsked() {
        return clock.today().minusDays(settings.askedWithinDays());
    }
}
