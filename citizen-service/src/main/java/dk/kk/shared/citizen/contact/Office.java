package dk.kk.shared.citizen.contact;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.OpeningHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as those know it who call there.
 *
 * @param phone its own, else that of whoever puts calls through to it
 * @param closed days on which it is, whatever its hours
 */
record Office(String code, String name, String phone, OpeningHours hours, Predicate<LocalDate> closed) {

    boolean isOpenAt(Instant moment) {
        return !closed.test(BusinessClock.dayOf(moment)) && hours.isOpenAt(moment);
    }

    /** Null where it does not within a year. */
    @Nullable
    Instant opensAfter(Instant moment) {
        return hours.opensAfter(moment, closed).orElse(null);
    }
}
