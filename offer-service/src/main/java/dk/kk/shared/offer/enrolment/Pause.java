package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of a course on which the citizen is not expected: {@code [pausedOn, resumedOn)}. They go on until the citizen is back or the
 * course ends.
 */
@Embeddable
record Pause(
        LocalDate pausedOn,
        @Nullable LocalDate resumedOn,
        @Enumerated(EnumType.STRING) PauseReason pauseReason) {

    /** @throws RuleViolation {@code resumption-before-pause} */
    Pause resumed(LocalDate day) {
        if (!day.isAfter(pausedOn)) {
            throw new RuleViolation("resumption-before-pause", "pausedOn", pausedOn, "resumedOn", day);
        }
        return new Pause(pausedOn, day, pauseReason);
    }

    boolean lasts() {
        return resumedOn == null;
    }

    Period days() {
        return new Period(pausedOn, resumedOn);
    }

    /** All pauses of a course, in their order, as the last of its rows believes them: each row carries the latest. */
    static List<Pause> of(List<Standing> history) {
        var pauses = new ArrayList<Pause>();
        for (var standing : history) {
            var pause = standing.pause();
            if (pause == null) {
                pauses.clear();
            } else {
                pauses.removeIf(earlier -> earlier.pausedOn().equals(pause.pausedOn()));
                pauses.add(pause);
            }
        }
        return pauses;
    }
}
