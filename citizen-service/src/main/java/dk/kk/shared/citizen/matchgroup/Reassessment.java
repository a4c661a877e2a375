package dk.kk.shared.citizen.matchgroup;

import java.time.LocalDate;
import java.time.Period;

/** When a citizen is to be assessed again. */
public final class Reassessment {
    /** As the Danish Labour Market Authority (AMS) had it: at most every 3 months. */
    public static final Period AT_MOST_EVERY = Period.ofMonths(3);

    private Reassessment() {}

    /** The last day on which it is in time. */
    static LocalDate dueAfter(LocalDate assessedOn) {
        return assessedOn.plus(AT_MOST_EVERY);
    }
}
